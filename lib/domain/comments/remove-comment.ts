import { roleIn, type SignedInActor } from "#lib/base/actor.ts";
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
import { loadComment } from "./load-thread.ts";
import { mayOfComment } from "./rules.ts";
import type { RemoveCommentInput } from "./schema.ts";

/**
 * Takes the words of a remark away: one's own, or as a moderator anybody's. Its place in the conversation stays.
 * Refuses: NotVisible, NotAllowed, WrongState (it was removed already).
 */
export async function removeComment(
  actor: SignedInActor,
  { commentId }: RemoveCommentInput,
): Promise<Result<undefined, NotVisible | NotAllowed | WrongState>> {
  const comment = await loadComment(actor, commentId);
  if (!comment) return notVisible();
  if (comment.removedAt) return wrongState("removed");
  const { text, number } = comment.thread;
  const reader = { personId: actor.personId, role: roleIn(actor, text.groupId) };
  if (!mayOfComment(comment, reader).remove) return notAllowed();
  return transact(async (tx): Promise<Result<undefined, WrongState>> => {
    const removed = await tx.comment.updateMany({
      where: { id: commentId, removedAt: null },
      data: { body: "", removedAt: new Date() },
    });
    if (removed.count === 0) return wrongState("removed");
    await tx.commentMention.deleteMany({ where: { commentId } });
    await recordFact(tx, actor, {
      kind: "CommentRemoved",
      groupId: text.groupId,
      subjectId: text.subjectId,
      detail: { thread: number },
    });
    return ok();
  });
}
