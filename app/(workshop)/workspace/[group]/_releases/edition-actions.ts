"use server";
import { addNotice } from "#lib/domain/publications/add-notice.ts";
import { addNoticeSchema, withdrawEditionSchema } from "#lib/domain/publications/schema.ts";
import { withdrawEdition } from "#lib/domain/publications/withdraw-edition.ts";
import { action } from "#lib/web/action.ts";

export const addNoticeAction = action(addNoticeSchema, addNotice, () => ({ done: "noticeAdded" }));
export const withdrawEditionAction = action(withdrawEditionSchema, withdrawEdition, () => ({
  done: "withdrawn",
}));
