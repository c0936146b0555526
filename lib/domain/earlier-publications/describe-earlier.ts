import type { Actor } from "#lib/base/actor.ts";
import { notAllowed } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { describedRow } from "./described-row.ts";
import { type BroughtInBefore, refuseSameOrigin } from "./find-same-origin.ts";
import { type LoadEarlierRefusal, loadEarlier } from "./load-earlier.ts";
import type { EarlierAddress } from "./prepare-earlier.ts";
import { type DescriptionRefusal, decideDescription } from "./rules.ts";
import type { DescribeEarlierInput } from "./schema.ts";

export type DescribeEarlierRefusal = LoadEarlierRefusal | DescriptionRefusal | BroughtInBefore;

/**
 * A moderator says anew what an earlier publication is, before it is brought in.
 * Refuses: NotVisible, NotAllowed, WrongState (it was brought in), BroughtInBefore, and as `decideDescription`.
 */
export async function describeEarlier(
  actor: Actor,
  { earlierId, ...input }: DescribeEarlierInput,
): Promise<Result<EarlierAddress, DescribeEarlierRefusal>> {
  return transact(async (tx): Promise<Result<EarlierAddress, DescribeEarlierRefusal>> => {
    const loaded = await loadEarlier(tx, actor, earlierId);
    if (!loaded.ok) return loaded;
    if (actor.kind !== "member") return notAllowed();
    const decided = decideDescription(input, await readClock(tx));
    if (!decided.ok) return decided;
    const { groupId, group } = loaded.value;
    const fresh = await refuseSameOrigin(tx, { ...decided.value, groupId }, earlierId);
    if (!fresh.ok) return fresh;
    await tx.earlierPublication.update({
      where: { id: earlierId, AND: [{ publicationId: null }] },
      data: {
        ...describedRow(decided.value),
        revision: { increment: 1 },
        preparedById: actor.personId,
      },
      select: { id: true },
    });
    await recordFact(tx, actor, { kind: "PublicationDescribed", groupId, subjectId: earlierId });
    return ok({ id: earlierId, group: group.slug });
  });
}
