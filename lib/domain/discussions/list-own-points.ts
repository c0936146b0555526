import type { Actor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { commitmentTo } from "./commitment.ts";
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
  return listOpened(discussionId, new Map(keys.map((key) => [commitmentTo(key, actor.personId), key])));
}

async function listNamed(discussionId: string, speakerId: string): Promise<OwnPointView[]> {
  const rows = await db.contribution.findMany({
    where: { discussionId, speakerId },
    select: { id: true, agendaItemId: true, body: true },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => ({ ...row, key: null, standing: "shown", appearsAt: null }));
}

async function listOpened(discussionId: string, keyOf: Map<string, string>): Promise<OwnPointView[]> {
  const where = { discussionId, commitment: { in: [...keyOf.keys()] } };
  const columns = { id: true, agendaItemId: true, body: true, commitment: true } as const;
  const [waiting, shown] = await Promise.all([
    db.pendingPoint.findMany({ where, select: { ...columns, appearsAt: true }, orderBy: { id: "asc" } }),
    db.contribution.findMany({ where, select: { ...columns, releasedOn: true }, orderBy: { id: "asc" } }),
  ]);
  const changeOf = new Map(waiting.map((change) => [change.id, change]));
  const keyed = (commitment: string | null) => keyOf.get(commitment ?? "") ?? null;
  const appeared = shown.map(({ commitment, releasedOn, ...point }): OwnPointView => {
    const change = changeOf.get(point.id);
    changeOf.delete(point.id);
    const key = keyed(commitment);
    if (!change) return { ...point, key, standing: releasedOn ? "released" : "shown", appearsAt: null };
    const appearsAt = change.appearsAt.toISOString();
    if (change.body === "") return { ...point, key, standing: "leaving", appearsAt };
    return {
      ...point,
      key,
      agendaItemId: change.agendaItemId,
      body: change.body,
      standing: "changing",
      appearsAt,
    };
  });
  const yet = [...changeOf.values()].map(
    ({ commitment, appearsAt, ...point }): OwnPointView => ({
      ...point,
      key: keyed(commitment),
      standing: "waiting",
      appearsAt: appearsAt.toISOString(),
    }),
  );
  return [...yet, ...appeared];
}
