import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { loadDeposit } from "./load-deposit.ts";
import type { DepositInput } from "./schema.ts";

export type NoteRegisteredRefusal = NotVisible | NotAllowed | WrongState;

/**
 * A moderator who uploaded the file of an edition says that its DOI is registered: the public reads it from then on.
 * To say it twice is to say it once. Refuses: NotVisible (also: it has no DOI), NotAllowed, WrongState (withdrawn).
 */
export async function noteRegistered(
  actor: Actor,
  { editionId }: DepositInput,
): Promise<Result<undefined, NoteRegisteredRefusal>> {
  return transact(async (tx): Promise<Result<undefined, NoteRegisteredRefusal>> => {
    const loaded = await loadDeposit(tx, actor, editionId);
    if (!loaded.ok) return loaded;
    const { groupId, editionState } = loaded.value;
    if (editionState === "withdrawn") return wrongState(editionState);
    const { count } = await tx.deposit.updateMany({
      where: { editionId, state: { not: "registered" } },
      data: { state: "registered", registeredAt: new Date(), words: "" },
    });
    if (count === 0) return ok();
    await recordFact(tx, actor, { kind: "EditionRegistered", groupId, subjectId: editionId });
    return ok();
  });
}
