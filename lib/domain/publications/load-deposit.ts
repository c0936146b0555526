import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import type { Tx } from "#lib/infra/db.ts";
import { loadEdition } from "./load-edition.ts";
import type { DepositState, EditionState } from "./types.ts";

export type LoadedDeposit = {
  groupId: string;
  editionState: EditionState;
  state: DepositState;
  tries: number;
  sentAt: Date | null;
};

/**
 * The DOI of an edition, for a moderator of its group; the edition's row is locked until the commit.
 * Refuses: NotVisible (also: it has none), NotAllowed.
 */
export async function loadDeposit(
  tx: Tx,
  actor: Actor,
  editionId: string,
): Promise<Result<LoadedDeposit, NotVisible | NotAllowed>> {
  const edition = await loadEdition(tx, actor, editionId);
  if (!edition.ok) return edition;
  const deposit = await tx.deposit.findUnique({
    where: { editionId },
    select: { state: true, tries: true, sentAt: true },
  });
  if (!deposit) return notVisible();
  return ok({ ...deposit, groupId: edition.value.groupId, editionState: edition.value.state });
}
