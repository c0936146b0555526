"use server";
import { pullInText } from "#lib/domain/imports/pull-in-text.ts";
import { pullInTextSchema } from "#lib/domain/imports/schema.ts";
import { action } from "#lib/web/action.ts";

export const pullInTextAction = action(pullInTextSchema, pullInText, () => ({ done: "textPulledIn" }));
