import { tooOld } from "#lib/domain/institution/kept-days.ts";
import { db } from "#lib/infra/db.ts";

/**
 * Takes from the logs of closed texts, in groups that concluded long ago, whose keystrokes they were, and removes what was set
 * aside. The texts stay as they are, and so does who is named as author. For the nightly job.
 */
export async function forgetTyping(now: Date): Promise<void> {
  const before = await tooOld("typing", now);
  const group = { concludedAt: { lt: before } };
  const document = { closedAt: { not: null }, group };
  await db.documentUpdate.updateMany({
    where: { accountId: { not: null }, document },
    data: { accountId: null },
  });
  await db.documentClient.deleteMany({ where: { document } });
  await db.setAsideUpdate.deleteMany({ where: { document } });
}
