import type { Actor } from "#lib/base/actor.ts";
import {
  type NotAllowed,
  type NotVisible,
  notVisible,
  type WrongState,
  wrongState,
} from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { reopenDocument } from "#lib/domain/documents/reopen-document.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { loadPaper } from "./load-paper.ts";
import { paperRights } from "./policy.ts";
import { paperMoves } from "./rules.ts";
import type { MovePaperInput } from "./schema.ts";

export type MovePaperRefusal = NotVisible | NotAllowed | WrongState;

/**
 * Takes a submitted paper one step on: into review, back for revision, accepted, declined, approved by its
 * author. Asking for a revision opens the working text again.
 * Refuses: NotVisible, NotAllowed, WrongState.
 */
export async function movePaper(
  actor: Actor,
  input: MovePaperInput,
): Promise<Result<undefined, MovePaperRefusal>> {
  return transact(async (tx): Promise<Result<undefined, MovePaperRefusal>> => {
    const paper = await loadPaper(tx, actor, input.paperId);
    if (!paper) return notVisible();
    const right = decideRight(paperRights, paper.roles, { state: paper.state, verb: input.move });
    if (!right.ok) return right;
    const { to, fact } = paperMoves[input.move];
    const moved = await tx.paper.updateMany({
      where: { id: paper.id, state: paper.state },
      data: { state: to },
    });
    if (moved.count === 0) return wrongState(paper.state);
    if (to === "revision_requested") await reopenDocument(tx, paper.documentId);
    await recordFact(tx, actor, {
      kind: fact,
      groupId: paper.groupId,
      subjectId: paper.id,
      detail: { round: paper.round },
    });
    return ok();
  });
}
