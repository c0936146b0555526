import type { Actor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadRefusal, loadDiscussion, recordDiscussionFact } from "./load-discussion.ts";
import type { AnswerRemarkInput } from "./schema.ts";

/** Says what became of a remark; may be said anew until the summary is agreed.
 *  Refuses: NotVisible, NotAllowed, WrongState. */
export async function answerRemark(
  actor: Actor,
  { discussionId, remarkId, answer }: AnswerRemarkInput,
): Promise<Result<undefined, LoadRefusal>> {
  return transact(async (tx): Promise<Result<undefined, LoadRefusal>> => {
    const discussion = await loadDiscussion(tx, actor, { discussionId, verb: "answerRemark" });
    if (!discussion.ok) return discussion;
    const { count } = await tx.summaryRemark.updateMany({
      where: { id: remarkId, discussionId },
      data: { answer },
    });
    if (count === 0) return notVisible();
    await recordDiscussionFact(tx, actor, { discussion: discussion.value, kind: "RemarkAnswered" });
    return ok();
  });
}
