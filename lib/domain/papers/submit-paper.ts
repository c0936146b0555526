import type { Actor } from "#lib/base/actor.ts";
import {
  type NotAllowed,
  type NotVisible,
  notAllowed,
  notVisible,
  type WrongState,
  wrongState,
} from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { everAllows } from "#lib/base/rights.ts";
import { deliverCommission } from "#lib/domain/commissions/deliver-commission.ts";
import { lockCommission } from "#lib/domain/commissions/load-commission.ts";
import { checkFigures, type FigureRefusal } from "#lib/domain/documents/check-figures.ts";
import { freezeDocument } from "#lib/domain/documents/freeze-document.ts";
import { readVersion } from "#lib/domain/documents/queries.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { loadPaper } from "./load-paper.ts";
import { paperRights } from "./policy.ts";
import { decideSubmission, type EmptyText } from "./rules.ts";
import type { SubmitPaperInput } from "./schema.ts";

export type SubmitPaperRefusal = NotVisible | NotAllowed | WrongState | EmptyText | FigureRefusal;

/**
 * An author submits the paper: the working text freezes as a named version and becomes read-only for
 * everyone, live connections included.
 * Refuses: NotVisible, NotAllowed (not an author), WrongState (somebody was faster), EmptyText, FigureWithoutPicture,
 * FigureWithoutAlternative.
 */
export async function submitPaper(
  actor: Actor,
  input: SubmitPaperInput,
): Promise<Result<{ version: number }, SubmitPaperRefusal>> {
  return transact(async (tx): Promise<Result<{ version: number }, SubmitPaperRefusal>> => {
    const paper = await loadPaper(tx, actor, input.paperId);
    if (!paper || actor.kind !== "member") return notVisible();
    if (!everAllows(paperRights, paper.roles, "submit")) return notAllowed();
    const round = paper.round + 1;
    // Before the text's row, as whoever hands in a milestone does.
    if (paper.commissionId) await lockCommission(tx, paper.commissionId);
    const frozen = await freezeDocument(tx, {
      documentId: paper.documentId,
      name: `Submission ${round}`,
      createdById: actor.personId,
    });
    if (!frozen.ok) return wrongState(paper.state);
    const decision = decideSubmission({ state: paper.state, wordCount: frozen.value.wordCount });
    if (!decision.ok) return decision;
    const figures = await checkFrozen(tx, frozen.value.id);
    if (!figures.ok) return figures;
    const at = new Date();
    const moved = await tx.paper.updateMany({
      where: { id: paper.id, state: paper.state, round: paper.round },
      data: { state: decision.value.to, round, submittedVersionId: frozen.value.id, submittedAt: at },
    });
    if (moved.count === 0) return wrongState(paper.state);
    const { groupId, commissionId } = paper;
    if (commissionId) await deliverCommission(tx, actor, { commissionId, groupId, at });
    await recordFact(tx, actor, {
      kind: "PaperSubmitted",
      groupId: paper.groupId,
      subjectId: paper.id,
      detail: { round },
    });
    return ok({ version: frozen.value.number });
  });
}

/** What was frozen is checked, not what stood there a moment before. */
async function checkFrozen(tx: Tx, versionId: string): Promise<Result<undefined, FigureRefusal>> {
  const version = await readVersion(tx, versionId);
  if (!version) throw new Error("A version that was just frozen is gone");
  return checkFigures(tx, version.documentId, version.content);
}
