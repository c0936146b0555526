import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadRefusal, loadDiscussion, recordDiscussionFact } from "./load-discussion.ts";
import type { GiveReasonInput } from "./schema.ts";
import { sendDiscussionMail } from "./send-discussion-mail.ts";

/** Puts a discussion off without a new time. Whoever was invited is told, and their calendar lets the time go.
 *  Refuses: NotVisible, NotAllowed, WrongState. */
export async function postponeDiscussion(
  actor: Actor,
  { discussionId, reason }: GiveReasonInput,
): Promise<Result<undefined, LoadRefusal>> {
  return transact(async (tx): Promise<Result<undefined, LoadRefusal>> => {
    const found = await loadDiscussion(tx, actor, { discussionId, verb: "postpone" });
    if (!found.ok) return found;
    const discussion = { ...found.value, reason, revision: found.value.revision + 1 };
    await tx.discussion.update({
      where: { id: discussionId, state: discussion.state },
      data: { state: "postponed", reason, revision: discussion.revision },
      select: { id: true },
    });
    if (discussion.invitedAt) await sendDiscussionMail(tx, discussion, "postponed");
    await recordDiscussionFact(tx, actor, { discussion, kind: "DiscussionPostponed" });
    return ok();
  });
}
