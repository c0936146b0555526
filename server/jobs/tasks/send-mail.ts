import type { JobHelpers, Task } from "graphile-worker";
import { noteFailedMail } from "#lib/domain/institution/failed-mails.ts";
import { deliverMail, mailSchema, messageIdOf, refusedForGood } from "#lib/infra/mail.ts";

/**
 * Delivers one queued mail. A failure is tried again later, for some days; what the mail server refuses for good, or does not take
 * in all that time, is given up and noted, without its text. A mail is sent again only where its process died between the server's
 * word that it has it and the end of the job: both have the same Message-ID, by which its reader's mail programme knows the two.
 */
export const sendMail: Task = async (payload, { job }: Pick<JobHelpers, "job">) => {
  const mail = mailSchema.parse(payload);
  try {
    await deliverMail(mail, messageIdOf(`${job.id} ${new Date(job.created_at).toISOString()}`));
  } catch (error) {
    const code = refusedForGood(error);
    if (code === null && job.attempts < job.max_attempts) throw error;
    await noteFailedMail({ to: mail.to, code });
  }
};
