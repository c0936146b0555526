import type { Tx } from "#lib/infra/db.ts";
import type { Milestone } from "./types.ts";

/**
 * Closes requests for more time that came to nothing: what they were about is handed in, or no longer wanted. Nobody decided
 * them, and nothing is granted.
 * @param of null: every milestone
 */
export async function endRequests(
  tx: Tx,
  commissionId: string,
  { of, at }: { of: readonly Milestone[] | null; at: Date },
): Promise<void> {
  await tx.commissionExtension.updateMany({
    where: { commissionId, decidedAt: null, ...(of ? { milestone: { in: [...of] } } : {}) },
    data: { decidedAt: at },
  });
}
