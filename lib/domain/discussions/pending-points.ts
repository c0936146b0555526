import { randomUUID } from "node:crypto";
import type { Tx } from "#lib/infra/db.ts";
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
  /** What only its author's key opens; null where nobody keeps a key, and for a remark. */
  commitment?: string | null;
};

/**
 * Keeps what was written under a rule that hides who wrote it, until it appears together with the others' (see
 * `letPointsAppear`). Nothing of its author is stored, no fact is recorded and nobody is told that anything waits.
 * The same words under the same id, as after a broken connection, are one point; other words under an id that is
 * taken get an id of their own, so that nothing written is ever lost.
 * @param tx open transaction
 * @returns when everybody will see it: a full five minutes
 */
export async function keepPending(tx: Tx, draft: PendingDraft, now: Date): Promise<Date> {
  const at = appearsAt(now);
  if (await isKept(tx, draft)) return at;
  const id = (await isIdTaken(tx, draft)) ? randomUUID() : draft.id;
  const { kind, discussionId, agendaItemId = null, body, commitment = null } = draft;
  const data = { id, kind, discussionId, agendaItemId, body, commitment, appearsAt: at };
  const { count } = await tx.pendingPoint.createMany({ data, skipDuplicates: true });
  // Somebody was faster with this id: the second look finds the row they wrote.
  return count === 0 ? keepPending(tx, draft, now) : at;
}

async function isKept(
  tx: Tx,
  { kind, id, discussionId, body, commitment = null }: PendingDraft,
): Promise<boolean> {
  if (await tx.pendingPoint.count({ where: { id, kind, discussionId, body, commitment } })) return true;
  const appeared = { id, discussionId, body };
  return kind === "remark"
    ? (await tx.summaryRemark.count({ where: appeared })) > 0
    : (await tx.contribution.count({ where: { ...appeared, commitment } })) > 0;
}

async function isIdTaken(tx: Tx, { kind, id }: PendingDraft): Promise<boolean> {
  if (await tx.pendingPoint.count({ where: { id } })) return true;
  return kind === "remark"
    ? (await tx.summaryRemark.count({ where: { id } })) > 0
    : (await tx.contribution.count({ where: { id } })) > 0;
}
