import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";

export type QuotedAsEvidence = { kind: "QuotedAsEvidence" };

/** What a finding rests on is not taken away under it. Where one rested on it once, that is forgotten with it. */
export async function refuseQuoted(
  tx: Tx,
  contributionId: string,
): Promise<Result<undefined, QuotedAsEvidence>> {
  const quotes = await tx.evidence.count({ where: { contributionId, removedAt: null } });
  return quotes > 0 ? refuse({ kind: "QuotedAsEvidence" }) : ok();
}

/** Forgets what findings no longer rest on of contributions that go: it would hold them, and with them what was said. */
export async function forgetTakenOff(tx: Tx, contribution: Prisma.ContributionWhereInput): Promise<void> {
  await tx.evidence.deleteMany({ where: { contribution, removedAt: { not: null } } });
}
