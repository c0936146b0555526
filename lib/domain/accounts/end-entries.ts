import type { Tx } from "#lib/infra/db.ts";

/** Ends whatever lets somebody in who was let in, or half let in, before: sign-ins, those that wait for a second factor, links
 *  in mails. Live connections end with them. */
export async function endEntries(tx: Tx, accountId: string): Promise<void> {
  await tx.session.deleteMany({ where: { accountId } });
  await tx.pendingSignIn.deleteMany({ where: { accountId } });
  await tx.mailLink.deleteMany({ where: { accountId } });
}
