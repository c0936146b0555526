import type { Tx } from "#lib/infra/db.ts";

/** Ends the last call that is open on a finding, if there is one. What its state becomes is the caller's to say. */
export async function endLastCall(tx: Tx, findingId: string): Promise<void> {
  await tx.lastCall.updateMany({ where: { findingId, endedAt: null }, data: { endedAt: new Date() } });
  await tx.finding.updateMany({ where: { id: findingId }, data: { lastCallClosesAt: null } });
}
