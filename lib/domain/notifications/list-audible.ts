import { rolesIn, type SignedInActor } from "#lib/base/actor.ts";
import { allows } from "#lib/base/rights.ts";
import { discussionRights } from "#lib/domain/discussions/policy.ts";
import { findingRights, findingRoles } from "#lib/domain/findings/policy.ts";
import { db } from "#lib/infra/db.ts";

/** Something of a group that a page shows, and that has changed; what it is now, the page asks for itself. */
export type ChangedSubject = { kind: "finding" | "discussion"; id: string };

/**
 * Which of these changed things each of these people may hear of: what they may read, by the policy of its kind. Asked
 * for all of them at once; what is no finding and no discussion is told to nobody.
 * @returns one list an actor, in their order
 */
export async function listAudible(
  actors: readonly SignedInActor[],
  subjectIds: readonly string[],
): Promise<ChangedSubject[][]> {
  const where = { id: { in: [...subjectIds] } };
  const [findings, discussions] = await Promise.all([
    db.finding.findMany({ where, select: { id: true, groupId: true, state: true, proposedById: true } }),
    db.discussion.findMany({ where, select: { id: true, groupId: true, state: true } }),
  ]);
  return actors.map((actor) => [
    ...findings
      .filter((finding) => allows(findingRights, findingRoles(actor, finding), finding.state, "read"))
      .map(({ id }) => ({ kind: "finding" as const, id })),
    ...discussions
      .filter(({ groupId, state }) => allows(discussionRights, rolesIn(actor, groupId), state, "read"))
      .map(({ id }) => ({ kind: "discussion" as const, id })),
  ]);
}
