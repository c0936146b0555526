"use server";
import { endMails } from "#lib/domain/mail-settings/end-mails.ts";
import { endMailsSchema } from "#lib/domain/mail-settings/schema.ts";
import { publicAction } from "#lib/web/action.ts";

export const endMailsAction = publicAction(endMailsSchema, endMails, () => ({ done: "mailsEnded" }));
