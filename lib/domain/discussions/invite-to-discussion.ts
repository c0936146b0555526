import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadRefusal, loadDiscussion, recordDiscussionFact } from "./load-discussion.ts";
import type { DiscussionIdInput } from "./schema.ts";
import { sendDiscussionMail } from "./send-discussion-mail.ts";

/** Invites the whole group to a planned discussion, or tells it once more how the plan stands now. Nobody is asked for an
 *  answer. Refuses: NotVisible, NotAllowed, WrongState. */
export async function inviteToDiscussion(
  actor: Actor,
  { discussionId }: DiscussionIdInput,
): Promise<Result<undefined, LoadRefusal>> {
  return transact(async (tx): Promise<Result<undefined, LoadRefusal>> => {
    const found = await loadDiscussion(tx, actor, { discussionId, verb: "invite" });
    if (!found.ok) return found;
    const discussion = found.value;
    await tx.discussion.update({
      where: { id: discussionId, state: discussion.state },
      data: { invitedAt: new Date(), invitedRevision: discussion.revision },
      select: { id: true },
    });
    await sendDiscussionMail(tx, discussion, discussion.invitedAt ? "changed" : "invited");
    await recordDiscussionFact(tx, actor, { discussion, kind: "DiscussionInvited" });
    return ok();
  });
}
