import type { SignedInActor } from "#lib/base/actor.ts";
import type { NotAllowed, NotVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { addFinding } from "./add-finding.ts";
import { loadSucceeding } from "./load-succeeding.ts";
import type { SupersedeFindingInput } from "./schema.ts";
import { decideSupersede, type SuccessionRefusal } from "./succession.ts";
import { takePlace } from "./take-place.ts";
import type { FindingPlace } from "./types.ts";

/**
 * Puts a new finding in another's place, called or not, and circulates it; nobody has a position on it yet.
 * @returns where the new one is
 * Refuses: NotVisible, NotAllowed, StillDraft, NoLongerStands.
 */
export async function supersedeFinding(
  actor: SignedInActor,
  { findingId, statement, reasons, theme }: SupersedeFindingInput,
): Promise<Result<FindingPlace, NotVisible | NotAllowed | SuccessionRefusal>> {
  return transact(async (tx): Promise<Result<FindingPlace, NotVisible | NotAllowed | SuccessionRefusal>> => {
    const loaded = await loadSucceeding(tx, actor, [findingId]);
    if (!loaded.ok) return loaded;
    const [finding] = loaded.value;
    const decision = decideSupersede(finding);
    if (!decision.ok) return decision;
    const { groupId } = finding;
    const text = { statement, reasons, theme, originThreadId: null };
    const added = await addFinding(tx, actor, { ...text, groupId, state: "circulated" });
    await takePlace(tx, actor, { groupId, fromId: finding.id, toIds: [added.id], kind: "superseded" });
    return ok({ number: added.number, group: finding.slug });
  });
}
