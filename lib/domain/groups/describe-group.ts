import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { mayInGroup, visibleGroups } from "./policy.ts";
import type { DescribeGroupInput } from "./schema.ts";

/** Rewrites what a group says of itself: summary, charter, hashtag. Refuses: NotVisible, NotAllowed. */
export async function describeGroup(
  actor: Actor,
  { groupId, summary, charter, hashtag }: DescribeGroupInput,
): Promise<Result<undefined, NotVisible | NotAllowed>> {
  return transact(async (tx): Promise<Result<undefined, NotVisible | NotAllowed>> => {
    const group = await tx.workingGroup.findFirst({
      where: { AND: [{ id: groupId }, visibleGroups(actor)] },
      select: { id: true, concludedAt: true },
    });
    if (!group) return notVisible();
    if (!mayInGroup(actor, group, "moderate")) return notAllowed();
    await tx.workingGroup.update({
      where: { id: group.id },
      data: { summary, charter, hashtag: hashtag ?? null },
      select: { id: true },
    });
    await recordFact(tx, actor, { kind: "GroupDescribed", groupId, subjectId: groupId });
    return ok();
  });
}
