"use server";
import { remindOwing } from "#lib/domain/obligations/remind-owing.ts";
import { remindOwingSchema } from "#lib/domain/obligations/schema.ts";
import { action } from "#lib/web/action.ts";
import { remindedWords } from "./reminded-words.ts";

export const remindOwingAction = action(remindOwingSchema, remindOwing, (reminded) => ({
  done: "owingReminded",
  values: remindedWords(reminded),
}));
