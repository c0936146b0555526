import type { Task } from "graphile-worker";
import { mailLinkOrderSchema } from "#lib/domain/accounts/schema.ts";
import { sendMailLink } from "#lib/domain/accounts/send-mail-link.ts";

/** Mails the link that somebody asked for. */
export const sendMailLinkOf: Task = async (payload) => {
  await sendMailLink(mailLinkOrderSchema.parse(payload));
};
