import type { Actor, SignedInActor } from "#lib/base/actor.ts";
import {
  type NotAllowed,
  type NotVisible,
  notAllowed,
  notVisible,
  type WrongState,
} from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { everAllows } from "#lib/base/rights.ts";
import { type LoadedFinding, loadFinding } from "#lib/domain/findings/load-finding.ts";
import { findingRights, visibleEvidence } from "#lib/domain/findings/policy.ts";
import type { Tx } from "#lib/infra/db.ts";
import { decideChange } from "./rules.ts";

export type ChangeRefusal = NotVisible | NotAllowed | WrongState;

export type LoadedEvidence = {
  actor: SignedInActor;
  finding: LoadedFinding;
  piece: Awaited<ReturnType<typeof findPiece>> & object;
};

/**
 * A piece of evidence that the actor may change at this moment; its finding is locked until the transaction ends.
 * Refuses: NotVisible (no such piece for them, or taken away), NotAllowed (neither theirs nor their finding), WrongState
 * (the finding is called).
 */
export async function loadEvidence(
  tx: Tx,
  actor: Actor,
  evidenceId: string,
): Promise<Result<LoadedEvidence, ChangeRefusal>> {
  const known = await findPiece(tx, actor, evidenceId);
  if (!known || actor.kind !== "member") return notVisible();
  const finding = await loadFinding(tx, actor, known.findingId);
  // Again, now that nobody else changes it.
  const piece = finding && (await findPiece(tx, actor, evidenceId));
  if (!piece) return notVisible();
  const mine = piece.addedById === actor.personId;
  const { roles } = finding;
  const ever =
    everAllows(findingRights, roles, "changeEvidence") ||
    (mine && everAllows(findingRights, roles, "addEvidence"));
  if (!ever) return notAllowed();
  const decision = decideChange(findingRights, finding, mine);
  return decision.ok ? ok({ actor, finding, piece }) : decision;
}

function findPiece(tx: Tx, actor: Actor, id: string) {
  return tx.evidence.findFirst({
    where: { AND: [{ id }, visibleEvidence(actor)] },
    select: {
      id: true,
      findingId: true,
      kind: true,
      addedById: true,
      quote: true,
      anchor: true,
      documentId: true,
      documentVersionId: true,
    },
  });
}
