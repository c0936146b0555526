"use server";
import { relatePublication } from "#lib/domain/publications/relate-publication.ts";
import { relatePublicationSchema } from "#lib/domain/publications/schema.ts";
import { unrelatePublication } from "#lib/domain/publications/unrelate-publication.ts";
import { action } from "#lib/web/action.ts";

export const relatePublicationAction = action(relatePublicationSchema, relatePublication, () => ({
  done: "publicationRelated",
}));
export const unrelatePublicationAction = action(relatePublicationSchema, unrelatePublication, () => ({
  done: "publicationUnrelated",
}));
