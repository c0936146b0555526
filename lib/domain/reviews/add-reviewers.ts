import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { Tx } from "#lib/infra/db.ts";

export type ReviewerRefusal = { kind: "ReviewerNotInGroup" };

/**
 * Asks members of the group by name. Who was asked before, and is not any more, is asked again; asking twice changes nothing.
 * @param round locked by the caller, which has authorized
 * @returns those who were not asked by name before
 * Refuses: ReviewerNotInGroup.
 */
export async function addReviewers(
  tx: Tx,
  round: { id: string; groupId: string },
  personIds: readonly string[],
): Promise<Result<string[], ReviewerRefusal>> {
  const wanted = [...new Set(personIds)];
  const members = await tx.member.count({
    where: { groupId: round.groupId, leftAt: null, personId: { in: wanted } },
  });
  if (members < wanted.length) return refuse({ kind: "ReviewerNotInGroup" });
  const roundId = round.id;
  const asked = await tx.reviewer.findMany({
    where: { roundId, personId: { in: wanted }, endedAt: null },
    select: { personId: true },
  });
  const known = new Set(asked.map(({ personId }) => personId));
  const added = wanted.filter((personId) => !known.has(personId));
  await tx.reviewer.updateMany({
    where: { roundId, personId: { in: added } },
    data: { endedAt: null, outside: false },
  });
  await tx.reviewer.createMany({
    data: added.map((personId) => ({ roundId, personId })),
    skipDuplicates: true,
  });
  return ok(added);
}
