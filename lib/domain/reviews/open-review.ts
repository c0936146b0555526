import type { Actor, SignedInActor } from "#lib/base/actor.ts";
import { notVisible, type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { freezeDocument } from "#lib/domain/documents/freeze-document.ts";
import type { EmptyText } from "#lib/domain/papers/rules.ts";
import { loadReport } from "#lib/domain/reports/load-report.ts";
import { reportRights } from "#lib/domain/reports/policy.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { inviteAgain } from "./invite-again.ts";
import { listAsked } from "./list-asked.ts";
import type { LoadedRound } from "./load-round.ts";
import { type LoadRoundRefusal, loadRoundFor } from "./load-round-for.ts";
import { mailAsked } from "./mail-asked.ts";
import { recordReviewFact } from "./record-review-fact.ts";
import { decideReviewClosing, type ReviewClosingRefusal } from "./rules.ts";
import type { ReviewActionInput } from "./schema.ts";

export type OpenReviewRefusal =
  | LoadRoundRefusal
  | ReviewClosingRefusal
  | EmptyText
  | { kind: "NobodyAsked" }
  | { kind: "NotSubmitted" };

/**
 * Opens a planned round: of a paper the version that was submitted is read, and the paper is in review; of a report the text is
 * frozen as it stands. Those who are asked are told by mail, and people from outside get their links.
 * Refuses: NotVisible, NotAllowed, WrongState (also: the report is not open), NotSubmitted (the paper is not with the
 * moderators), EmptyText, NobodyAsked, ReviewClosesTooSoon, ReviewClosesTooLate.
 */
export async function openReview(
  actor: Actor,
  { roundId }: ReviewActionInput,
): Promise<Result<undefined, OpenReviewRefusal>> {
  return transact(async (tx): Promise<Result<undefined, OpenReviewRefusal>> => {
    if (actor.kind !== "member") return notVisible();
    const loaded = await loadRoundFor(tx, actor, { roundId, verb: "open" });
    if (!loaded.ok) return loaded;
    const round = loaded.value;
    const closesAt = round.closesAt ?? round.now;
    const decision = decideReviewClosing(closesAt, round.now);
    if (!decision.ok) return decision;
    const asked = await listAsked(tx, round);
    const invited = await inviteAgain(tx, actor, { ...round, closesAt });
    if (asked.length + invited === 0) return refuse({ kind: "NobodyAsked" });
    const frozen = await (round.of.kind === "paper" ? takeSubmitted : freezeReport)(tx, actor, round);
    if (!frozen.ok) return frozen;
    await tx.reviewRound.update({
      where: { id: roundId, state: "planned" },
      data: {
        state: "open",
        versionId: frozen.value,
        openedById: actor.personId,
        openedAt: round.now,
        closesAt,
      },
      select: { id: true },
    });
    await recordReviewFact(tx, actor, { kind: "ReviewOpened", round, detail: { asked: asked.length } });
    const others = asked.filter(({ personId }) => personId !== actor.personId);
    await mailAsked(tx, "reviewOpened", { round: { ...round, closesAt }, asked: others });
    return ok();
  });
}

type FreezeRefusal = LoadRoundRefusal | WrongState | EmptyText | { kind: "NotSubmitted" };

/** @returns the version that was submitted */
async function takeSubmitted(
  tx: Tx,
  _actor: SignedInActor,
  round: LoadedRound,
): Promise<Result<string, FreezeRefusal>> {
  await tx.$queryRaw`select id from "Paper" where id = ${round.of.id}::uuid for update`;
  const paper = await tx.paper.findUniqueOrThrow({
    where: { id: round.of.id },
    select: { state: true, submittedVersionId: true },
  });
  const isThere = paper.state === "submitted" || paper.state === "in_review";
  if (!isThere || !paper.submittedVersionId) return refuse({ kind: "NotSubmitted" });
  await tx.paper.update({
    where: { id: round.of.id, state: paper.state },
    data: { state: "in_review" },
    select: { id: true },
  });
  return ok(paper.submittedVersionId);
}

/** @returns the version that is kept of the report's text; nobody writes in it any more */
async function freezeReport(
  tx: Tx,
  actor: SignedInActor,
  round: LoadedRound,
): Promise<Result<string, FreezeRefusal>> {
  const report = await loadReport(tx, actor, round.of.id);
  if (!report) return notVisible();
  const right = decideRight(reportRights, report.roles, { state: report.state, verb: "openReview" });
  if (!right.ok) return right;
  const frozen = await freezeDocument(tx, {
    documentId: report.documentId,
    name: `Review ${round.number}`,
    createdById: actor.personId,
  });
  if (!frozen.ok) return wrongState(report.state);
  if (frozen.value.wordCount === 0) return refuse({ kind: "EmptyText" });
  await tx.report.update({ where: { id: report.id }, data: { state: "review" }, select: { id: true } });
  return ok(frozen.value.id);
}
