import { randomUUID } from "node:crypto";
import type { Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { commitmentTo, type KeyHolder } from "./commitment.ts";
import { appearsAt } from "./rules.ts";
import type { PointKind } from "./types.ts";

/** A contribution, or a remark on a summary, that is not shown yet. */
export type PendingDraft = {
  kind: PointKind;
  /** A version 4 uuid the page chose, under which it may send the same words again. */
  id: string;
  discussionId: string;
  agendaItemId?: string | null;
  body: string;
  /** Who keeps a key to it; null where nobody does, and for a remark. What is stored of them opens for them alone. */
  holder?: KeyHolder | null;
};

/**
 * Keeps what was written under a rule that hides who wrote it, until it appears together with the others' (see
 * `letPointsAppear`). Nothing of its author is stored, no fact is recorded and nobody is told that anything waits.
 * The same words under the same id, as after a broken connection, are one point; other words under an id that is
 * taken get an id of their own, so that nothing written is ever lost.
 * @param tx open transaction
 * @returns when everybody will see it: a full five minutes, or `now` where they do
 */
export async function keepPending(tx: Tx, draft: PendingDraft, now: Date): Promise<Date> {
  const at = appearsAt(now);
  const { kind, discussionId, agendaItemId = null, body, holder } = draft;
  const commitmentOf = (pointId: string) => (holder ? commitmentTo(pointId, holder) : null);
  const there = await findWords(tx, draft);
  const same = there.find(
    (row) =>
      row.discussionId === discussionId && row.body === body && row.commitment === commitmentOf(draft.id),
  );
  if (same) return same.appearsAt ?? now;
  const id = there.length > 0 ? randomUUID() : draft.id;
  const data = { id, kind, discussionId, agendaItemId, body, commitment: commitmentOf(id), appearsAt: at };
  const { count } = await tx.pendingPoint.createMany({ data, skipDuplicates: true });
  // Somebody was faster with this id: the second look finds what they wrote.
  return count === 0 ? keepPending(tx, draft, now) : at;
}

/** What shall become of a contribution; its commitment was opened by whoever asks. */
export type PointChange = {
  id: string;
  discussionId: string;
  agendaItemId: string | null;
  /** Empty: it is taken away. */
  body: string;
  commitment: string;
};

/**
 * Changes a point that waits; one that has appeared waits again, under the same id, and changes when it appears. When
 * it does is not put off by a change.
 * @param tx open transaction
 */
export async function keepChange(tx: Tx, change: PointChange): Promise<void> {
  const { id, commitment, agendaItemId, body } = change;
  const { count } = await tx.pendingPoint.updateMany({
    where: { id, commitment },
    data: { agendaItemId, body },
  });
  if (count > 0) return;
  await tx.pendingPoint.createMany({
    data: { ...change, kind: "contribution", appearsAt: appearsAt(await readClock(tx)) },
    skipDuplicates: true,
  });
}

type Words = { discussionId: string; body: string; commitment: string | null; appearsAt?: Date };

/** What stands under an id, waiting or seen by everybody. */
async function findWords(tx: Tx, { kind, id }: PendingDraft): Promise<Words[]> {
  const where = { id };
  const select = { discussionId: true, body: true, commitment: true } as const;
  const waiting = await tx.pendingPoint.findMany({ where, select: { ...select, appearsAt: true } });
  if (kind === "contribution") return [...waiting, ...(await tx.contribution.findMany({ where, select }))];
  const remarks = await tx.summaryRemark.findMany({ where, select: { discussionId: true, body: true } });
  return [...waiting, ...remarks.map((remark) => ({ ...remark, commitment: null }))];
}
