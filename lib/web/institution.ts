import "#server-only";
import { cache } from "react";
import {
  readInstitution as askForInstitution,
  listOfferedLanguages as askForLanguages,
} from "#lib/domain/institution/queries.ts";

/** The institution around a page, asked for once a request: its frame, its head and what it tells machines all name it. */
export const readInstitution = cache(askForInstitution);

/** The languages of the public site, asked for once a request. */
export const listOfferedLanguages = cache(() => askForLanguages());
