import type { SignedInActor } from "#lib/base/actor.ts";
import {
  type NotAllowed,
  type NotVisible,
  notAllowed,
  notVisible,
  type WrongState,
  wrongState,
} from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { allows } from "#lib/base/rights.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { loadFindingComment } from "./load-finding-comment.ts";
import { findingRights } from "./policy.ts";
import type { SettleFindingThreadInput } from "./schema.ts";

/**
 * Settles a thread by its first comment, or takes it up again.
 * Refuses: NotVisible, NotAllowed (a reply is no thread), WrongState (somebody was faster, or the finding is called).
 */
export async function settleFindingThread(
  actor: SignedInActor,
  { commentId, to }: SettleFindingThreadInput,
): Promise<Result<undefined, NotVisible | NotAllowed | WrongState>> {
  return transact(async (tx): Promise<Result<undefined, NotVisible | NotAllowed | WrongState>> => {
    const comment = await loadFindingComment(tx, actor, commentId);
    if (!comment) return notVisible();
    const { finding, may, isSettled } = comment;
    if (!allows(findingRights, finding.roles, finding.state, "comment")) return wrongState(finding.state);
    if (!may.settle) return notAllowed();
    if (isSettled === (to === "settled")) return wrongState(to);
    await tx.findingComment.update({
      where: { id: commentId },
      data: { resolvedAt: to === "settled" ? new Date() : null },
      select: { id: true },
    });
    await recordFact(tx, actor, {
      kind: to === "settled" ? "FindingThreadSettled" : "FindingThreadReopened",
      groupId: finding.groupId,
      subjectId: finding.id,
    });
    return ok();
  });
}
