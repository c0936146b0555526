import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadRefusal, loadDiscussion, recordDiscussionFact } from "./load-discussion.ts";
import { type AgreeRefusal, decideAgreement } from "./rules.ts";
import type { SummaryReadInput } from "./schema.ts";

/** Makes the circulated summary the agreed record: from now on nothing changes it.
 *  Refuses: NotVisible, NotAllowed, WrongState, SummaryChanged, RemarksUnanswered, RemarkOnItsWay. */
export async function agreeSummary(
  actor: Actor,
  { discussionId, number: read }: SummaryReadInput,
): Promise<Result<undefined, LoadRefusal | AgreeRefusal>> {
  return transact(async (tx): Promise<Result<undefined, LoadRefusal | AgreeRefusal>> => {
    const found = await loadDiscussion(tx, actor, { discussionId, verb: "agreeSummary" });
    if (!found.ok) return found;
    const discussion = found.value;
    const number = discussion.summaryNumber;
    const unanswered = await tx.summaryRemark.count({ where: { discussionId, answer: "" } });
    const pending = await tx.pendingPoint.count({ where: { discussionId, kind: "remark" } });
    const decided = decideAgreement({ number, unanswered, pending }, read);
    if (!decided.ok) return decided;
    await tx.discussion.update({
      where: { id: discussionId, state: discussion.state, summaryNumber: number },
      data: { state: "summary_agreed" },
      select: { id: true },
    });
    await recordDiscussionFact(tx, actor, { discussion, kind: "SummaryAgreed", detail: { number } });
    return ok();
  });
}
