import type { Tx } from "#lib/infra/db.ts";
import { positionTakers } from "./policy.ts";

/** Somebody whose answer is missing. */
export type Unanswered = { personId: string; name: string };

/**
 * Present members of the group who take positions and have none that stands on the finding's current substance, by name.
 * Whose position is stale has not answered; whoever recused themselves has.
 */
export async function listUnanswered(
  tx: Tx,
  finding: { id: string; groupId: string; version: { substance: number } },
): Promise<Unanswered[]> {
  const standing = { findingVersion: { findingId: finding.id, substance: finding.version.substance } };
  const rows = await tx.member.findMany({
    where: {
      groupId: finding.groupId,
      leftAt: null,
      role: { in: positionTakers },
      person: { positions: { none: standing } },
    },
    select: { personId: true, person: { select: { name: true } } },
    orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
  });
  return rows.map(({ personId, person }) => ({ personId, name: person.name }));
}
