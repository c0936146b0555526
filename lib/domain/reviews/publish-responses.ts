import type { SignedInActor } from "#lib/base/actor.ts";
import { wrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { reopenDocument } from "#lib/domain/documents/reopen-document.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { decideComplete, type IncompleteRefusal } from "./answer.ts";
import type { PublishResponsesInput } from "./answer-schema.ts";
import { answerColumns } from "./load-answerable.ts";
import type { LoadedRound } from "./load-round.ts";
import { type LoadRoundRefusal, loadRoundFor } from "./load-round-for.ts";
import { recordReviewFact } from "./record-review-fact.ts";

export type PublishResponsesRefusal = LoadRoundRefusal | IncompleteRefusal;

/**
 * Completes the round: its comments and answers are the group's to read, and are never changed again. A report is opened to be
 * revised.
 * Refuses: NotVisible, NotAllowed, WrongState (not drafted), CommentsUnanswered, ContestsOpen.
 */
export async function publishResponses(
  actor: SignedInActor,
  { roundId, withEdition }: PublishResponsesInput,
): Promise<Result<undefined, PublishResponsesRefusal>> {
  return transact(async (tx): Promise<Result<undefined, PublishResponsesRefusal>> => {
    const loaded = await loadRoundFor(tx, actor, { roundId, verb: "publishResponses" });
    if (!loaded.ok) return loaded;
    const round = loaded.value;
    const complete = decideComplete(
      await tx.reviewComment.findMany({ where: { roundId }, select: answerColumns }),
    );
    if (!complete.ok) return complete;
    const moved = await tx.reviewRound.updateMany({
      where: { id: roundId, state: "responses_drafted" },
      data: { state: "responses_published", withEdition, publishedAt: round.now },
    });
    if (moved.count === 0) return wrongState(round.state);
    await reviseReport(tx, round);
    await recordReviewFact(tx, actor, { kind: "ReviewResponsesPublished", round, detail: { withEdition } });
    return ok();
  });
}

/** A paper stays in review, for a moderator to accept it or to ask for a revision. */
async function reviseReport(tx: Tx, { of, documentId }: LoadedRound): Promise<void> {
  if (of.kind !== "report") return;
  const moved = await tx.report.updateMany({
    where: { id: of.id, state: "review" },
    data: { state: "revising" },
  });
  if (moved.count > 0) await reopenDocument(tx, documentId);
}
