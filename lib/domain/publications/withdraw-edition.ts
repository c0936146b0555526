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
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import { transact } from "#lib/infra/db.ts";
import type { WithdrawEditionInput } from "./schema.ts";

export type WithdrawEditionRefusal = NotVisible | NotAllowed | WrongState;

/**
 * Withdraws the public edition, openly: it stays readable at its address with the reason.
 * Refuses: NotVisible, NotAllowed, WrongState (superseded or withdrawn already).
 */
export async function withdrawEdition(
  actor: Actor,
  input: WithdrawEditionInput,
): Promise<Result<undefined, WithdrawEditionRefusal>> {
  return transact(async (tx): Promise<Result<undefined, WithdrawEditionRefusal>> => {
    const edition = await tx.edition.findFirst({
      where: { id: input.editionId, publication: { group: visibleGroups(actor) } },
      select: {
        id: true,
        state: true,
        publication: { select: { group: { select: { id: true, concludedAt: true } } } },
      },
    });
    const group = edition?.publication.group;
    if (!edition || !group) return notVisible();
    if (!mayInGroup(actor, group, "publish")) return notAllowed();
    const withdrawn = await tx.edition.updateMany({
      where: { id: edition.id, state: "public" },
      data: { state: "withdrawn", withdrawnAt: new Date(), withdrawalReason: input.reason },
    });
    if (withdrawn.count === 0) return wrongState(edition.state);
    await recordFact(tx, actor, { kind: "EditionWithdrawn", groupId: group.id, subjectId: edition.id });
    return ok();
  });
}
