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
    const moved = await tx.paper.updateMany({
      where: { id: paper.id, state: paper.state, round: paper.round },
      data: { state: decision.value.to, round, submittedVersionId: frozen.value.id, submittedAt: new Date() },
    });
    if (moved.count === 0) return wrongState(paper.state);
    if (paper.commissionId)
      await tx.commission.updateMany({
        where: { id: paper.commissionId, state: "accepted" },
        data: { state: "delivered" },
      });
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
