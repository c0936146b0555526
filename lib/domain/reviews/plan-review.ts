import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { mayInGroup } from "#lib/domain/groups/policy.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { addReviewers, type ReviewerRefusal } from "./add-reviewers.ts";
import { findText, type ReviewableText } from "./find-text.ts";
import { recordReviewFact } from "./record-review-fact.ts";
import { decideReviewClosing, type ReviewClosingRefusal } from "./rules.ts";
import type { PlanReviewInput } from "./schema.ts";

export type PlanReviewRefusal =
  | NotVisible
  | NotAllowed
  | ReviewClosingRefusal
  | ReviewerRefusal
  | { kind: "ReviewRunning" };

/**
 * Plans the next round on a paper or a report: what its reviewers are asked, who they are, until when. Nobody but the
 * moderators (and the paper's authors) sees it before it is opened.
 * @returns its id
 * Refuses: NotVisible, NotAllowed, ReviewRunning (the last round is not finished), ReviewClosesTooSoon, ReviewClosesTooLate,
 * ReviewerNotInGroup.
 */
export async function planReview(
  actor: Actor,
  input: PlanReviewInput,
): Promise<Result<{ id: string }, PlanReviewRefusal>> {
  return transact(async (tx): Promise<Result<{ id: string }, PlanReviewRefusal>> => {
    const text = await findText(tx, actor, input.documentId);
    if (!text) return notVisible();
    if (!mayInGroup(actor, text.group, "moderate")) return notAllowed();
    const decision = decideReviewClosing(input.closesAt, await readClock(tx));
    if (!decision.ok) return decision;
    const number = await nextNumber(tx, input.documentId);
    if (number === null) return refuse({ kind: "ReviewRunning" });
    const round = await write(tx, { text, number, input });
    const added = await addReviewers(tx, round, input.personIds);
    if (!added.ok) return added;
    await recordReviewFact(tx, actor, { kind: "ReviewPlanned", round: { ...text, number } });
    return ok({ id: round.id });
  });
}

/** @returns null while an earlier round is not finished */
async function nextNumber(tx: Tx, documentId: string): Promise<number | null> {
  const last = await tx.reviewRound.findFirst({
    where: { documentId },
    select: { number: true, state: true },
    orderBy: { number: "desc" },
  });
  if (!last) return 1;
  return last.state === "responses_published" ? last.number + 1 : null;
}

type NewRound = { text: ReviewableText; number: number; input: PlanReviewInput };

function write(tx: Tx, { text, number, input }: NewRound) {
  const { brief, asksGroup, withEdition, closesAt } = input;
  return tx.reviewRound.create({
    data: {
      groupId: text.groupId,
      documentId: text.documentId,
      number,
      brief,
      asksGroup,
      withEdition,
      closesAt,
    },
    select: { id: true, groupId: true },
  });
}
