import type { Actor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { type LoadRefusal, loadDiscussion, recordDiscussionFact } from "./load-discussion.ts";
import { agendaLimit } from "./rules.ts";
import type { ChangeAgendaInput } from "./schema.ts";

export type ChangeAgendaRefusal = LoadRefusal | { kind: "AgendaFull"; count: number };

/**
 * Adds, renames, moves or removes one item of the agenda. Items keep their identity, so what was said to one stays with
 * it; what was said to a removed one stays, beyond the agenda.
 * Refuses: NotVisible (also for an item that is gone), NotAllowed, WrongState, AgendaFull.
 */
export async function changeAgenda(
  actor: Actor,
  input: ChangeAgendaInput,
): Promise<Result<undefined, ChangeAgendaRefusal>> {
  return transact(async (tx): Promise<Result<undefined, ChangeAgendaRefusal>> => {
    const discussion = await loadDiscussion(tx, actor, { discussionId: input.discussionId, verb: "amend" });
    if (!discussion.ok) return discussion;
    const items = await tx.agendaItem.findMany({
      where: { discussionId: input.discussionId },
      select: { id: true, rank: true },
      orderBy: { rank: "asc" },
    });
    const changed = await change(tx, items, input);
    if (!changed.ok) return changed;
    await tx.discussion.update({
      where: { id: input.discussionId },
      data: { revision: { increment: 1 } },
      select: { id: true },
    });
    await recordDiscussionFact(tx, actor, { discussion: discussion.value, kind: "DiscussionAmended" });
    return ok();
  });
}

type Item = { id: string; rank: number };

async function change(
  tx: Tx,
  items: readonly Item[],
  { discussionId, itemId, change: how, title }: ChangeAgendaInput,
): Promise<Result<undefined, ChangeAgendaRefusal>> {
  if (how === "add") {
    if (items.length >= agendaLimit) return refuse({ kind: "AgendaFull", count: agendaLimit });
    const rank = (items.at(-1)?.rank ?? 0) + 1;
    await tx.agendaItem.create({ data: { discussionId, title, rank }, select: { id: true } });
    return ok();
  }
  const index = items.findIndex(({ id }) => id === itemId);
  const item = items[index];
  if (!item) return notVisible();
  if (how === "remove") {
    await tx.agendaItem.delete({ where: { id: item.id }, select: { id: true } });
    return ok();
  }
  await tx.agendaItem.update({ where: { id: item.id }, data: { title }, select: { id: true } });
  const neighbour = how === "up" ? items[index - 1] : how === "down" ? items[index + 1] : undefined;
  if (neighbour) await swap(tx, [item, neighbour], (items.at(-1)?.rank ?? 0) + 1);
  return ok();
}

/** Two may never have the same rank, not even for a moment: one steps aside first, behind all others. */
async function swap(tx: Tx, [one, other]: [Item, Item], aside: number): Promise<void> {
  const steps = [
    { id: one.id, rank: aside },
    { id: other.id, rank: one.rank },
    { id: one.id, rank: other.rank },
  ];
  for (const { id, rank } of steps)
    await tx.agendaItem.update({ where: { id }, data: { rank }, select: { id: true } });
}
