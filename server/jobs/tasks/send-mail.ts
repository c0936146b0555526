import type { Task } from "graphile-worker";
import { deliverMail, mailSchema } from "#lib/infra/mail.ts";

/** Delivers one queued mail; a failure is tried again later. */
export const sendMail: Task = async (payload) => {
  await deliverMail(mailSchema.parse(payload));
};
