"use server";
import { discardImport } from "#lib/domain/imports/discard-import.ts";
import { discardImportSchema, takeImportSchema } from "#lib/domain/imports/schema.ts";
import { takeImport } from "#lib/domain/imports/take-import.ts";
import { action } from "#lib/web/action.ts";
import { textAddress } from "./text-address.ts";

export const takeImportAction = action(takeImportSchema, takeImport, (text) => ({
  redirect: textAddress(text),
}));
export const discardImportAction = action(discardImportSchema, discardImport, (text) => ({
  redirect: `${textAddress(text)}/import`,
}));
