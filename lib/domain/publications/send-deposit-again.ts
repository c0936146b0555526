import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { loadDeposit } from "./load-deposit.ts";
import { maySendAgain } from "./rules.ts";
import type { DepositInput } from "./schema.ts";

export type SendDepositAgainRefusal = NotVisible | NotAllowed | WrongState;

/**
 * A moderator has the DOI of an edition sent to its agency again, as soon as jobs run.
 * Refuses: NotVisible (also: it has no DOI), NotAllowed, WrongState (withdrawn, registered, or an answer is awaited).
 */
export async function sendDepositAgain(
  actor: Actor,
  { editionId }: DepositInput,
): Promise<Result<undefined, SendDepositAgainRefusal>> {
  return transact(async (tx): Promise<Result<undefined, SendDepositAgainRefusal>> => {
    const loaded = await loadDeposit(tx, actor, editionId);
    if (!loaded.ok) return loaded;
    const { groupId, editionState, ...deposit } = loaded.value;
    const now = new Date();
    if (editionState === "withdrawn") return wrongState(editionState);
    if (!maySendAgain(deposit, now)) return wrongState(deposit.state);
    const { count } = await tx.deposit.updateMany({
      where: { editionId, state: deposit.state },
      data: { state: "made", tries: 0, tryAgainAt: now },
    });
    if (count === 0) return wrongState(deposit.state);
    await recordFact(tx, actor, { kind: "EditionSentAgain", groupId, subjectId: editionId });
    return ok();
  });
}
