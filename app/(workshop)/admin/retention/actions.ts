"use server";
import { setRetentionSchema } from "#lib/domain/institution/schema.ts";
import { setRetention } from "#lib/domain/institution/set-retention.ts";
import { action } from "#lib/web/action.ts";

export const setRetentionAction = action(setRetentionSchema, setRetention, () => ({ done: "saved" }));
