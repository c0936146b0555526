import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadRefusal, loadDiscussion, recordDiscussionFact } from "./load-discussion.ts";
import type { SummaryReadInput } from "./schema.ts";

export type CirculateSummaryRefusal = LoadRefusal | { kind: "SummaryChanged" };

/** Shows the drafted summary to the group, which may remark on it; no more points are written down.
 *  Refuses: NotVisible, NotAllowed, WrongState, SummaryChanged (another version was read). */
export async function circulateSummary(
  actor: Actor,
  { discussionId, number }: SummaryReadInput,
): Promise<Result<undefined, CirculateSummaryRefusal>> {
  return transact(async (tx): Promise<Result<undefined, CirculateSummaryRefusal>> => {
    const found = await loadDiscussion(tx, actor, { discussionId, verb: "circulateSummary" });
    if (!found.ok) return found;
    const discussion = found.value;
    if (discussion.summaryNumber !== number) return refuse({ kind: "SummaryChanged" });
    await tx.discussion.update({
      where: { id: discussionId, state: discussion.state, summaryNumber: number },
      data: { state: "summary_circulated", circulatedNumber: number },
      select: { id: true },
    });
    await recordDiscussionFact(tx, actor, { discussion, kind: "SummaryCirculated", detail: { number } });
    return ok();
  });
}
