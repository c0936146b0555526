import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadRefusal, loadDiscussion, recordDiscussionFact } from "./load-discussion.ts";
import { type DraftRefusal, decideDraft } from "./rules.ts";
import type { DraftSummaryInput } from "./schema.ts";

/**
 * Keeps a summary as its next version, without an author and without a time below the day. The same words again make no
 * new version. Refuses: NotVisible, NotAllowed, WrongState, NothingIsRecorded, SummaryChanged (somebody else kept a
 * version since `from`; theirs stands).
 */
export async function draftSummary(
  actor: Actor,
  { discussionId, from, body }: DraftSummaryInput,
): Promise<Result<undefined, LoadRefusal | DraftRefusal>> {
  return transact(async (tx): Promise<Result<undefined, LoadRefusal | DraftRefusal>> => {
    const found = await loadDiscussion(tx, actor, { discussionId, verb: "draftSummary" });
    if (!found.ok) return found;
    const discussion = found.value;
    const decided = decideDraft(discussion, from);
    if (!decided.ok) return decided;
    if (body === discussion.summary) return ok();
    const { number } = decided.value;
    const state = discussion.state === "held" ? "summary_drafted" : discussion.state;
    await tx.summaryVersion.create({
      data: { discussionId, number, body, madeOn: new Date() },
      select: { id: true },
    });
    await tx.discussion.update({
      where: { id: discussionId, state: discussion.state, summaryNumber: from },
      data: { summary: body, summaryNumber: number, state },
      select: { id: true },
    });
    const kind = number === 1 ? "SummaryDrafted" : "SummaryRevised";
    await recordDiscussionFact(tx, actor, { discussion, kind, detail: { number } });
    return ok();
  });
}
