import type { Actor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { type ChangeRefusal, loadEvidence } from "./load-evidence.ts";
import { recordChange } from "./record-change.ts";
import type { ChangeEvidenceInput } from "./schema.ts";

/** Says anew what a piece does to its finding, why, and where in its source. Refuses: NotVisible, NotAllowed, WrongState. */
export async function changeEvidence(
  actor: Actor,
  { evidenceId, stance, note, locator }: ChangeEvidenceInput,
): Promise<Result<undefined, ChangeRefusal>> {
  return transact(async (tx): Promise<Result<undefined, ChangeRefusal>> => {
    const loaded = await loadEvidence(tx, actor, evidenceId);
    if (!loaded.ok) return loaded;
    const { finding, piece } = loaded.value;
    const changed = await tx.evidence.updateMany({
      where: { id: piece.id, removedAt: null },
      data: { stance, note, ...(piece.kind === "source" && { locator }) },
    });
    if (changed.count === 0) return notVisible();
    await recordChange(tx, actor, { kind: "EvidenceChanged", finding, evidence: piece.id });
    return ok();
  });
}
