import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { loadEdition } from "./load-edition.ts";
import type { WithdrawEditionInput } from "./schema.ts";
import { writeNotice } from "./write-notice.ts";

export type WithdrawEditionRefusal = NotVisible | NotAllowed | WrongState;

/**
 * Withdraws the public edition, openly: it stays readable at its address with the reason, which is a notice on it.
 * Refuses: NotVisible, NotAllowed, WrongState (superseded or withdrawn already).
 */
export async function withdrawEdition(
  actor: Actor,
  { editionId, reason }: WithdrawEditionInput,
): Promise<Result<undefined, WithdrawEditionRefusal>> {
  return transact(async (tx): Promise<Result<undefined, WithdrawEditionRefusal>> => {
    const edition = await loadEdition(tx, actor, editionId);
    if (!edition.ok) return edition;
    const { id, groupId, state } = edition.value;
    const madeAt = await readClock(tx);
    const withdrawn = await tx.edition.updateMany({
      where: { id, state: "public" },
      data: { state: "withdrawn", withdrawnAt: madeAt, withdrawalReason: reason },
    });
    if (withdrawn.count === 0) return wrongState(state);
    await writeNotice(tx, actor, { editionId: id, kind: "withdrawal", text: reason, madeAt });
    await recordFact(tx, actor, { kind: "EditionWithdrawn", groupId, subjectId: id });
    return ok();
  });
}
