import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { mayInGroup, visibleGroups } from "./policy.ts";
import { allowsSilence } from "./rules.ts";
import type { DescribeGroupInput } from "./schema.ts";

export type DescribeGroupRefusal = NotVisible | NotAllowed | { kind: "CharterHoldsSilence" };

/** Rewrites what a group says of itself: summary, charter, hashtag. Refuses: NotVisible, NotAllowed, CharterHoldsSilence
 *  (the group takes silence as consent, and the new charter no longer says so). */
export async function describeGroup(
  actor: Actor,
  { groupId, summary, charter, hashtag }: DescribeGroupInput,
): Promise<Result<undefined, DescribeGroupRefusal>> {
  return transact(async (tx): Promise<Result<undefined, DescribeGroupRefusal>> => {
    await tx.$queryRaw`select id from "WorkingGroup" where id = ${groupId}::uuid for no key update`;
    const group = await tx.workingGroup.findFirst({
      where: { AND: [{ id: groupId }, visibleGroups(actor)] },
      select: { id: true, concludedAt: true, silenceProcedure: true },
    });
    if (!group) return notVisible();
    if (!mayInGroup(actor, group, "moderate")) return notAllowed();
    if (group.silenceProcedure && !allowsSilence(charter)) return refuse({ kind: "CharterHoldsSilence" });
    await tx.workingGroup.update({
      where: { id: group.id },
      data: { summary, charter, hashtag: hashtag ?? null },
      select: { id: true },
    });
    await recordFact(tx, actor, { kind: "GroupDescribed", groupId, subjectId: groupId });
    return ok();
  });
}
