import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadRefusal, loadDiscussion, recordDiscussionFact } from "./load-discussion.ts";
import type { GiveReasonInput } from "./schema.ts";
import { sendDiscussionMail } from "./send-discussion-mail.ts";

/** Cancels a discussion for good. Whoever was invited is told, and it leaves their calendar.
 *  Refuses: NotVisible, NotAllowed, WrongState. */
export async function cancelDiscussion(
  actor: Actor,
  { discussionId, reason }: GiveReasonInput,
): Promise<Result<undefined, LoadRefusal>> {
  return transact(async (tx): Promise<Result<undefined, LoadRefusal>> => {
    const found = await loadDiscussion(tx, actor, { discussionId, verb: "cancel" });
    if (!found.ok) return found;
    const discussion = { ...found.value, reason, revision: found.value.revision + 1 };
    await tx.discussion.update({
      where: { id: discussionId, state: discussion.state },
      data: { state: "cancelled", reason, revision: discussion.revision },
      select: { id: true },
    });
    if (discussion.invitedAt) await sendDiscussionMail(tx, discussion, "cancelled");
    await recordDiscussionFact(tx, actor, { discussion, kind: "DiscussionCancelled" });
    return ok();
  });
}
