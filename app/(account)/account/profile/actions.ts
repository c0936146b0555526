"use server";
import { describePerson } from "#lib/domain/people/describe-person.ts";
import { removePortrait } from "#lib/domain/people/remove-portrait.ts";
import { describePersonSchema, personActionSchema } from "#lib/domain/people/schema.ts";
import { action } from "#lib/web/action.ts";

export const describeMyselfAction = action(describePersonSchema, describePerson, () => ({ done: "saved" }));
export const removeMyPortraitAction = action(personActionSchema, removePortrait, () => ({
  done: "portraitRemoved",
}));
