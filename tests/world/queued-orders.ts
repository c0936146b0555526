import { mailLinkOrderSchema } from "#lib/domain/accounts/schema.ts";
import { sendMailLink } from "#lib/domain/accounts/send-mail-link.ts";
import { db } from "#lib/infra/db.ts";

/** Does what the jobs do: writes the mails with links that were asked for. @returns how many were asked for */
export async function sendMailLinks(): Promise<number> {
  const rows = await db.$queryRaw<{ id: bigint; payload: unknown }[]>`
    select job.id, payload from graphile_worker._private_jobs job
    join graphile_worker._private_tasks task on task.id = job.task_id
    where task.identifier = 'send-mail-link' order by job.id`;
  for (const { id, payload } of rows) {
    await sendMailLink(mailLinkOrderSchema.parse(payload));
    await db.$executeRaw`delete from graphile_worker._private_jobs where id = ${id}`;
  }
  return rows.length;
}
