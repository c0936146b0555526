"use server";
import { removeTerm } from "#lib/domain/terms/remove-term.ts";
import { saveTerm } from "#lib/domain/terms/save-term.ts";
import { removeTermSchema, saveTermSchema } from "#lib/domain/terms/schema.ts";
import { action } from "#lib/web/action.ts";

export const saveTermAction = action(saveTermSchema, saveTerm, () => ({ done: "termSaved" }));
export const removeTermAction = action(removeTermSchema, removeTerm, () => ({ done: "termRemoved" }));
