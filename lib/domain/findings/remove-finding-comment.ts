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
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { loadFindingComment } from "./load-finding-comment.ts";
import type { FindingCommentInput } from "./schema.ts";

/** Takes a comment's words away: one's own, or as a moderator anybody's. Its place in the thread stays.
 *  Refuses: NotVisible, NotAllowed, WrongState (it was removed already). */
export async function removeFindingComment(
  actor: SignedInActor,
  { commentId }: FindingCommentInput,
): Promise<Result<undefined, NotVisible | NotAllowed | WrongState>> {
  return transact(async (tx): Promise<Result<undefined, NotVisible | NotAllowed | WrongState>> => {
    const comment = await loadFindingComment(tx, actor, commentId);
    if (!comment) return notVisible();
    const { finding, may, isRemoved } = comment;
    if (isRemoved) return wrongState("removed");
    if (!may.remove) return notAllowed();
    await tx.findingComment.update({
      where: { id: commentId },
      data: { body: "", removedAt: new Date() },
      select: { id: true },
    });
    await recordFact(tx, actor, {
      kind: "FindingCommentRemoved",
      groupId: finding.groupId,
      subjectId: finding.id,
    });
    return ok();
  });
}
