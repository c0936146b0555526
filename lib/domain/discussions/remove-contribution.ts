import type { Actor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { recordDiscussionFact } from "./load-discussion.ts";
import { loadTable, type TableRefusal } from "./load-table.ts";
import { forgetTakenOff, type QuotedAsEvidence, refuseQuoted } from "./refuse-quoted.ts";
import type { RemoveContributionInput } from "./schema.ts";

export type RemoveContributionRefusal = TableRefusal | NotVisible | QuotedAsEvidence;

/**
 * A moderator takes away a contribution that gives somebody away. That it happened is recorded, with neither the words nor
 * a reason, which would give away the same.
 * Refuses: as `loadTable`; NotVisible (there is none of this id), QuotedAsEvidence (a finding rests on it).
 */
export async function removeContribution(
  actor: Actor,
  input: RemoveContributionInput,
): Promise<Result<undefined, RemoveContributionRefusal>> {
  return transact(async (tx): Promise<Result<undefined, RemoveContributionRefusal>> => {
    // A change that its speaker makes in this moment would bring it back.
    const asked = { discussionId: input.discussionId, verb: "arrange", turns: "alone" } as const;
    const loaded = await loadTable(tx, actor, asked);
    if (!loaded.ok) return loaded;
    const { id: discussionId } = loaded.value;
    // Of a point that is another discussion's nothing is told, not even that a finding rests on it.
    if (!(await tx.contribution.count({ where: { id: input.id, discussionId } }))) return notVisible();
    const quoted = await refuseQuoted(tx, input.id);
    if (!quoted.ok) return quoted;
    await forgetTakenOff(tx, { id: input.id, discussionId });
    const { count } = await tx.contribution.deleteMany({ where: { id: input.id, discussionId } });
    if (count === 0) return notVisible();
    await tx.pendingPoint.deleteMany({ where: { id: input.id, discussionId } });
    await recordDiscussionFact(tx, actor, { kind: "ContributionTakenAway", discussion: loaded.value });
    return ok();
  });
}
