import type { Actor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { tooOld } from "./kept-days.ts";
import { mayAdminister } from "./policy.ts";
import type { FailedMail } from "./types.ts";

const mostListed = 200;

/** Notes that a mail was given up. Whoever queued it is long done; administrators see it.
 *  @param mail `code`: what the mail server answered; null: it gave no answer that is for good */
export async function noteFailedMail(mail: { to: string; code: number | null }): Promise<void> {
  await db.failedMail.create({ data: mail, select: { id: true } });
}

/** The mails that were given up in the last months, newest first, at most two hundred; null for whoever is no administrator. */
export async function listFailedMails(actor: Actor): Promise<FailedMail[] | null> {
  if (!mayAdminister(actor)) return null;
  const rows = await db.failedMail.findMany({
    select: { id: true, to: true, code: true, at: true },
    orderBy: { id: "desc" },
    take: mostListed,
  });
  return rows.map((row) => ({ ...row, id: String(row.id) }));
}

/** Forgets those of long ago. For the nightly job. */
export async function forgetFailedMails(now: Date): Promise<void> {
  await db.failedMail.deleteMany({ where: { at: { lt: await tooOld("failedMails", now) } } });
}
