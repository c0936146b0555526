import type { Actor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { commitmentTo, type KeyHolder } from "./commitment.ts";
import { visibleDiscussions } from "./policy.ts";
import type { OwnPointView } from "./types.ts";

/**
 * The actor's own contributions to a discussion: on the record those under their name, else those that the given keys
 * open for them. A key of somebody else, or of nothing, is passed over without a word.
 * @returns null when the actor may not read the discussion
 */
export async function listOwnPoints(
  actor: Actor,
  discussionId: string,
  keys: readonly string[],
): Promise<OwnPointView[] | null> {
  const discussion = await db.discussion.findFirst({
    where: { AND: [{ id: discussionId }, visibleDiscussions(actor)] },
    select: { rule: true },
  });
  if (!discussion || actor.kind !== "member") return null;
  if (discussion.rule === "on_the_record") return listNamed(discussionId, actor.personId);
  const holders = [...new Set(keys)].map((key) => ({ key, personId: actor.personId }));
  return listOpened(discussionId, holders);
}

async function listNamed(discussionId: string, speakerId: string): Promise<OwnPointView[]> {
  const rows = await db.contribution.findMany({
    where: { discussionId, speakerId },
    select: { id: true, agendaItemId: true, body: true },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => ({ ...row, key: null, standing: "shown", appearsAt: null }));
}

async function listOpened(discussionId: string, holders: readonly KeyHolder[]): Promise<OwnPointView[]> {
  const where = { discussionId, commitment: { not: null } };
  const columns = { id: true, agendaItemId: true, body: true, commitment: true } as const;
  const [everyWaiting, everyShown] = await Promise.all([
    db.pendingPoint.findMany({ where, select: { ...columns, appearsAt: true }, orderBy: { id: "asc" } }),
    db.contribution.findMany({ where, select: { ...columns, releasedOn: true }, orderBy: { id: "asc" } }),
  ]);
  const [waiting, shown] = [openedBy(holders, everyWaiting), openedBy(holders, everyShown)];
  const changeOf = new Map(waiting.map((change) => [change.id, change]));
  const appeared = shown.map(({ releasedOn, ...point }): OwnPointView => {
    const change = changeOf.get(point.id);
    changeOf.delete(point.id);
    if (!change) return { ...point, standing: releasedOn ? "released" : "shown", appearsAt: null };
    const appearsAt = change.appearsAt.toISOString();
    if (change.body === "") return { ...point, standing: "leaving", appearsAt };
    return {
      ...point,
      agendaItemId: change.agendaItemId,
      body: change.body,
      standing: "changing",
      appearsAt,
    };
  });
  const yet = [...changeOf.values()].map(
    ({ appearsAt, ...point }): OwnPointView => ({
      ...point,
      standing: "waiting",
      appearsAt: appearsAt.toISOString(),
    }),
  );
  return [...yet, ...appeared];
}

/** Those of the rows that one of the keys opens, each with its key in place of what is stored of it. */
function openedBy<T extends { id: string; commitment: string | null }>(
  holders: readonly KeyHolder[],
  rows: readonly T[],
): (Omit<T, "commitment"> & { key: string })[] {
  return rows.flatMap(({ commitment, ...row }) => {
    const holder = holders.find((one) => commitmentTo(row.id, one) === commitment);
    return holder ? [{ ...row, key: holder.key }] : [];
  });
}
