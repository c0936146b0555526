import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadRefusal, loadDiscussion, recordDiscussionFact } from "./load-discussion.ts";
import { decideTime, type TimeRefusal } from "./rules.ts";
import type { ResumeDiscussionInput } from "./schema.ts";

/** Gives a postponed discussion a new time: it is planned again. Nobody is told yet: the invitation is sent by itself.
 *  Refuses: NotVisible, NotAllowed, WrongState, NoSuchLocalTime, EndsBeforeStart, LastsTooLong. */
export async function resumeDiscussion(
  actor: Actor,
  { discussionId, ...input }: ResumeDiscussionInput,
): Promise<Result<undefined, LoadRefusal | TimeRefusal>> {
  return transact(async (tx): Promise<Result<undefined, LoadRefusal | TimeRefusal>> => {
    const discussion = await loadDiscussion(tx, actor, { discussionId, verb: "resume" });
    if (!discussion.ok) return discussion;
    const time = decideTime(input);
    if (!time.ok) return time;
    await tx.discussion.update({
      where: { id: discussionId, state: discussion.value.state },
      data: {
        ...time.value,
        timeZone: input.timeZone,
        state: "planned",
        reason: "",
        revision: { increment: 1 },
      },
      select: { id: true },
    });
    await recordDiscussionFact(tx, actor, { discussion: discussion.value, kind: "DiscussionResumed" });
    return ok();
  });
}
