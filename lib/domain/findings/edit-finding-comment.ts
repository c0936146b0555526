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
import { transact } from "#lib/infra/db.ts";
import { loadFindingComment } from "./load-finding-comment.ts";
import { findingRights } from "./policy.ts";
import type { EditFindingCommentInput } from "./schema.ts";

/** Changes one's own comment; it says then that it was changed.
 *  Refuses: NotVisible, NotAllowed (another's), WrongState (removed, or the finding is called). */
export async function editFindingComment(
  actor: SignedInActor,
  { commentId, body }: EditFindingCommentInput,
): Promise<Result<undefined, NotVisible | NotAllowed | WrongState>> {
  return transact(async (tx): Promise<Result<undefined, NotVisible | NotAllowed | WrongState>> => {
    const comment = await loadFindingComment(tx, actor, commentId);
    if (!comment) return notVisible();
    const { finding, may, isRemoved } = comment;
    if (isRemoved) return wrongState("removed");
    if (!allows(findingRights, finding.roles, finding.state, "comment")) return wrongState(finding.state);
    if (!may.edit) return notAllowed();
    await tx.findingComment.update({
      where: { id: commentId },
      data: { body, editedAt: new Date() },
      select: { id: true },
    });
    return ok();
  });
}
