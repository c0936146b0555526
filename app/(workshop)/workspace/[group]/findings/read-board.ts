import "#server-only";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listFindingsSupport } from "#lib/domain/evidence/list-findings-support.ts";
import { listBoard } from "#lib/domain/findings/list-board.ts";
import type { Board } from "#lib/domain/findings/types.ts";

/** A group's findings as its board shows them. @param only these numbers alone; all of them unless told */
export async function readBoard(
  actor: SignedInActor,
  groupId: string,
  only?: readonly number[],
): Promise<Board> {
  const [{ cards, asked }, support] = await Promise.all([
    listBoard(actor, groupId, only),
    listFindingsSupport(actor, groupId),
  ]);
  const none = { evidence: 0, flagged: 0 };
  return { cards: cards.map((card) => ({ ...card, ...(support.get(card.id) ?? none) })), asked };
}
