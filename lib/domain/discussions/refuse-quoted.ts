import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { Tx } from "#lib/infra/db.ts";

export type QuotedAsEvidence = { kind: "QuotedAsEvidence" };

/** What a finding rests on, or once rested on, is not taken away under it. */
export async function refuseQuoted(
  tx: Tx,
  contributionId: string,
): Promise<Result<undefined, QuotedAsEvidence>> {
  const quotes = await tx.evidence.count({ where: { contributionId } });
  return quotes > 0 ? refuse({ kind: "QuotedAsEvidence" }) : ok();
}
