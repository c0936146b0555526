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
import { listCommenters } from "#lib/domain/texts/list-commenters.ts";
import { transact } from "#lib/infra/db.ts";
import { loadComment } from "./load-thread.ts";
import type { EditCommentInput } from "./schema.ts";
import { writeMentions } from "./write-mentions.ts";

/**
 * Changes one's own remark; it says then that it was changed. Only who is newly addressed is told.
 * Refuses: NotVisible, NotAllowed (another's), WrongState (it was removed).
 */
export async function editComment(
  actor: SignedInActor,
  { commentId, body }: EditCommentInput,
): Promise<Result<undefined, NotVisible | NotAllowed | WrongState>> {
  const comment = await loadComment(actor, commentId);
  if (!comment) return notVisible();
  if (comment.authorId !== actor.personId) return notAllowed();
  const { thread } = comment;
  const people = await listCommenters(thread.text.documentId);
  return transact(async (tx): Promise<Result<undefined, WrongState>> => {
    const changed = await tx.comment.updateMany({
      where: { id: commentId, authorId: actor.personId, removedAt: null },
      data: { body, editedAt: new Date() },
    });
    if (changed.count === 0) return wrongState("removed");
    await writeMentions(tx, actor, { commentId, body, people, thread });
    return ok();
  });
}
