import type { GlassReader } from "#lib/base/actor.ts";
import { readThreadPlaces, readThreads } from "#lib/domain/comments/queries.ts";
import { db } from "#lib/infra/db.ts";
import { textsBehindGlass } from "./policy.ts";
import type { GlassThread } from "./types.ts";

/** All that is said about a text, as the group’s experts read it; nothing of one that is not behind this glass. */
export async function readCommentsBehindGlass(
  reader: GlassReader,
  documentId: string,
): Promise<GlassThread[]> {
  const where = { AND: [{ id: documentId }, textsBehindGlass(reader)] };
  if ((await db.document.count({ where })) === 0) return [];
  const looksOn = { personId: reader.personId, role: null };
  const { threads } = await readThreads(documentId, { reader: looksOn, isClosed: true });
  const places = await readThreadPlaces(documentId, threads);
  return threads.map((thread) => ({ thread, isGone: places[thread.id]?.kind === "gone" }));
}
