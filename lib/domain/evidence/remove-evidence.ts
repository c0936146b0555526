import type { Actor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { type ChangeRefusal, loadEvidence } from "./load-evidence.ts";
import { recordChange } from "./record-change.ts";
import type { RemoveEvidenceInput } from "./schema.ts";

/** Takes a piece away from what a finding rests on; it is kept for the finding's history.
 *  Refuses: NotVisible, NotAllowed, WrongState. */
export async function removeEvidence(
  actor: Actor,
  { evidenceId }: RemoveEvidenceInput,
): Promise<Result<undefined, ChangeRefusal>> {
  return transact(async (tx): Promise<Result<undefined, ChangeRefusal>> => {
    const loaded = await loadEvidence(tx, actor, evidenceId);
    if (!loaded.ok) return loaded;
    const { finding, piece } = loaded.value;
    const removed = await tx.evidence.updateMany({
      where: { id: piece.id, removedAt: null },
      data: { removedAt: new Date() },
    });
    if (removed.count === 0) return notVisible();
    await recordChange(tx, actor, { kind: "EvidenceRemoved", finding, evidence: piece.id });
    return ok();
  });
}
