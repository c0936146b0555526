import type { Tx } from "#lib/infra/db.ts";

/** Ends whatever lets somebody in who was let in, or half let in, before: sign-ins, those that wait for a second factor, links
 *  in mails, a change of address that waits. Live connections end with them. @param but the hash of the token of a sign-in that stays */
export async function endEntries(tx: Tx, accountId: string, { but }: { but?: string } = {}): Promise<void> {
  await tx.session.deleteMany({ where: { accountId, NOT: but ? { tokenHash: but } : [] } });
  await tx.pendingSignIn.deleteMany({ where: { accountId } });
  await tx.addressChange.deleteMany({ where: { accountId } });
  await tx.mailLink.deleteMany({ where: { accountId } });
}
