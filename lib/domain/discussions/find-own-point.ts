import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { Tx } from "#lib/infra/db.ts";
import { commitmentTo, type KeyHolder } from "./commitment.ts";
import type { Table } from "./load-table.ts";

/** A contribution that the actor has shown to be theirs. */
export type OwnPoint = {
  id: string;
  /** Null on the record. */
  commitment: string | null;
  agendaItemId: string | null;
  /** Whether everybody sees it already. */
  hasAppeared: boolean;
  /** Whether words of it wait to appear: all of it, or a change. */
  waits: boolean;
  isReleased: boolean;
};

export type OwnPointRefusal =
  | { kind: "KeyRequired" }
  | { kind: "KeyDoesNotFit" }
  | { kind: "KeyOpensSeveral" }
  | { kind: "AlreadyReleased" };

/**
 * The actor's own contribution. On the record it is theirs by name; else by the key, and without it there is no way.
 * Which ids exist, and whose they are, is never told: every wrong key gets the same answer.
 * Refuses: KeyRequired, KeyDoesNotFit, KeyOpensSeveral (one must be chosen by its id), AlreadyReleased.
 */
export async function findOwnPoint(
  tx: Tx,
  table: Table,
  { id, key }: { id?: string | undefined; key?: string | undefined },
): Promise<Result<OwnPoint, OwnPointRefusal>> {
  const isNamed = table.rule === "on_the_record";
  if (!isNamed && !key) return refuse({ kind: "KeyRequired" });
  const found = isNamed
    ? await findByName(tx, table, id)
    : await findByKey(tx, table.id, { key: key ?? "", personId: table.actor.personId });
  const chosen = id ? found.filter((point) => point.id === id) : found;
  const [point] = chosen;
  if (!point) return refuse({ kind: "KeyDoesNotFit" });
  if (chosen.length > 1) return refuse({ kind: "KeyOpensSeveral" });
  return point.isReleased ? refuse({ kind: "AlreadyReleased" }) : ok(point);
}

async function findByName(tx: Tx, table: Table, id: string | undefined): Promise<OwnPoint[]> {
  if (!id) return [];
  const rows = await tx.contribution.findMany({
    where: { id, discussionId: table.id, speakerId: table.actor.personId },
    select: { id: true, agendaItemId: true },
  });
  return rows.map((row) => ({
    ...row,
    commitment: null,
    hasAppeared: true,
    waits: false,
    isReleased: false,
  }));
}

async function findByKey(tx: Tx, discussionId: string, holder: KeyHolder): Promise<OwnPoint[]> {
  const where = { discussionId, commitment: { not: null } };
  const select = { id: true, agendaItemId: true, commitment: true } as const;
  const opens = ({ id, commitment }: { id: string; commitment: string | null }) =>
    commitment === commitmentTo(id, holder);
  const waiting = (await tx.pendingPoint.findMany({ where, select })).filter(opens);
  const appeared = (
    await tx.contribution.findMany({ where, select: { ...select, releasedOn: true } })
  ).filter(opens);
  const shown = new Set(appeared.map(({ id }) => id));
  const changing = new Set(waiting.map(({ id }) => id));
  return [
    ...appeared.map(({ id, agendaItemId, commitment, releasedOn }) => ({
      id,
      agendaItemId,
      commitment,
      hasAppeared: true,
      waits: changing.has(id),
      isReleased: releasedOn !== null,
    })),
    ...waiting
      .filter(({ id }) => !shown.has(id))
      .map((row) => ({ ...row, hasAppeared: false, waits: true, isReleased: false })),
  ];
}
