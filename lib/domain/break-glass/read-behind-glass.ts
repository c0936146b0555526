import type { GlassReader, SignedInActor } from "#lib/base/actor.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import { lockGlass } from "./lock-glass.ts";
import type { GlassPage } from "./types.ts";

/** What is read in a group behind broken glass, and what of it is recorded: the thing, and which page of it. */
export type GlassReading<T> = { subjectId: string; page: GlassPage; value: T };

/**
 * Reads in a group for an administrator who has broken its glass. This alone makes a `GlassReader`, and what was read is given away once it
 * is recorded, each page of a thing once for each time the glass is broken.
 * @param read asks the group's nouns; null where they show nothing
 * @returns null where the glass is whole or nothing is there
 */
export async function readBehindGlass<T>(
  actor: SignedInActor,
  groupId: string,
  read: (reader: GlassReader) => Promise<GlassReading<T> | null>,
): Promise<T | null> {
  const found = await read({ kind: "reader", personId: actor.personId, groupId });
  if (!found) return null;
  const isRecorded = await db.$transaction((tx) => recordReading(tx, actor, { groupId, ...found }));
  return isRecorded ? found.value : null;
}

async function recordReading(
  tx: Tx,
  actor: SignedInActor,
  { groupId, subjectId, page }: { groupId: string } & Omit<GlassReading<unknown>, "value">,
): Promise<boolean> {
  const glass = (await lockGlass(tx, actor, groupId))?.open;
  if (!glass) return false;
  const detail = { breakGlassId: glass.id, page };
  const fact = { kind: "BreakGlassRead", groupId, subjectId };
  const isKnown = await tx.fact.count({ where: { ...fact, detail: { equals: detail } } });
  if (isKnown === 0) await recordFact(tx, actor, { ...fact, detail });
  return true;
}
