import type { Actor } from "#lib/base/actor.ts";
import type { WrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { tellGroup } from "#lib/domain/facts/tell-group.ts";
import { transact } from "#lib/infra/db.ts";
import { loadOwnComment } from "./load-own-comment.ts";
import type { LoadRoundRefusal } from "./load-round-for.ts";
import type { EditReviewCommentInput } from "./schema.ts";

/**
 * Changes the words of one's own comment while the round is open; it says then that it was changed.
 * Refuses: NotVisible (also: another's), NotAllowed, WrongState.
 */
export async function editReviewComment(
  actor: Actor,
  { commentId, body }: EditReviewCommentInput,
): Promise<Result<undefined, LoadRoundRefusal | WrongState>> {
  return transact(async (tx): Promise<Result<undefined, LoadRoundRefusal | WrongState>> => {
    const round = await loadOwnComment(tx, actor, commentId);
    if (!round.ok) return round;
    await tx.reviewComment.update({
      where: { id: commentId },
      data: { body, editedAt: round.value.now },
      select: { id: true },
    });
    await tellGroup(tx, round.value.groupId, round.value.id);
    return ok();
  });
}
