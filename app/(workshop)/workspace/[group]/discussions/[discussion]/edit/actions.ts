"use server";
import { amendDiscussion } from "#lib/domain/discussions/amend-discussion.ts";
import { changeAgenda } from "#lib/domain/discussions/change-agenda.ts";
import { amendDiscussionSchema, changeAgendaSchema } from "#lib/domain/discussions/schema.ts";
import { action } from "#lib/web/action.ts";

export const amendDiscussionAction = action(amendDiscussionSchema, amendDiscussion, () => ({
  done: "saved",
}));
export const changeAgendaAction = action(changeAgendaSchema, changeAgenda, () => ({ done: "saved" }));
