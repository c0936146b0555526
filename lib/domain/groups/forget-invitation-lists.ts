import { db } from "#lib/infra/db.ts";

const keptDays = 7;

/** Removes lists of people that were given a week ago and not sent, or sent: they hold addresses. For the nightly job. */
export async function forgetInvitationLists(now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptDays * 86_400_000);
  await db.invitationList.deleteMany({ where: { createdAt: { lt: before } } });
}
