"use server";
import { beginSourceImport } from "#lib/domain/sources/begin-source-import.ts";
import { chooseStyle } from "#lib/domain/sources/choose-style.ts";
import { removeSource, restoreSource } from "#lib/domain/sources/remove-source.ts";
import { saveSource } from "#lib/domain/sources/save-source.ts";
import {
  beginSourceImportSchema,
  chooseStyleSchema,
  removeSourceSchema,
  saveSourceSchema,
  takeSourcesSchema,
} from "#lib/domain/sources/schema.ts";
import { takeSources } from "#lib/domain/sources/take-sources.ts";
import { action } from "#lib/web/action.ts";

export const saveSourceAction = action(saveSourceSchema, saveSource, ({ address }) => ({
  redirect: address,
}));
export const removeSourceAction = action(removeSourceSchema, removeSource, ({ address }) => ({
  redirect: address,
}));
export const restoreSourceAction = action(removeSourceSchema, restoreSource, () => ({
  done: "sourceRestored",
}));
export const pasteSourcesAction = action(beginSourceImportSchema, beginSourceImport, ({ address }) => ({
  redirect: address,
}));
export const takeSourcesAction = action(takeSourcesSchema, takeSources, ({ address }) => ({
  redirect: address,
}));
export const chooseStyleAction = action(chooseStyleSchema, chooseStyle, () => ({ done: "styleChosen" }));
