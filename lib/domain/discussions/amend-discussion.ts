import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadRefusal, loadDiscussion, recordDiscussionFact } from "./load-discussion.ts";
import { decideTime, type TimeRefusal } from "./rules.ts";
import type { AmendDiscussionInput } from "./schema.ts";

/**
 * Changes the plan of a discussion that is ahead; its address stays. Calendars take the next invitation as a change.
 * Refuses: NotVisible, NotAllowed, WrongState, NoSuchLocalTime, EndsBeforeStart, LastsTooLong.
 */
export async function amendDiscussion(
  actor: Actor,
  { discussionId, ...plan }: AmendDiscussionInput,
): Promise<Result<undefined, LoadRefusal | TimeRefusal>> {
  return transact(async (tx): Promise<Result<undefined, LoadRefusal | TimeRefusal>> => {
    const discussion = await loadDiscussion(tx, actor, { discussionId, verb: "amend" });
    if (!discussion.ok) return discussion;
    const time = decideTime(plan);
    if (!time.ok) return time;
    await tx.discussion.update({
      where: { id: discussionId, state: discussion.value.state },
      data: { ...plan, ...time.value, revision: { increment: 1 } },
      select: { id: true },
    });
    await recordDiscussionFact(tx, actor, { discussion: discussion.value, kind: "DiscussionAmended" });
    return ok();
  });
}
