import { db } from "#lib/infra/db.ts";

/** A mail that waits to be sent. */
export type QueuedMail = { to: string; subject: string; text: string; unsubscribe?: string };

/** Every mail queued so far, oldest first. */
export async function queuedMails(): Promise<QueuedMail[]> {
  const rows = await db.$queryRaw<{ payload: QueuedMail }[]>`
    select payload from graphile_worker._private_jobs job
    join graphile_worker._private_tasks task on task.id = job.task_id
    where task.identifier = 'send-mail' order by job.id`;
  return rows.map(({ payload }) => payload);
}
