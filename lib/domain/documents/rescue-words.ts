import * as Y from "yjs";
import { ok } from "#lib/base/result.ts";
import { db, type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { changeText } from "./change-text.ts";
import { type CheckedUpdate, checkUpdate } from "./check-update.ts";
import { keepMoved } from "./move-blocks.ts";
import { type MovedPiece, type MovedPlace, movedPiecesSchema, placeNow } from "./moved-pieces.ts";

/**
 * Writes the words of an update that were typed into a passage while somebody moved it: they stand where the passage is now, each
 * once, however often the update comes. Form, and what was deleted there, does not come along. Call it before the update is
 * stored, by which it loses these words.
 * @param accountId who typed; may edit the text
 */
export async function rescueWords(
  documentId: string,
  accountId: string,
  update: CheckedUpdate,
): Promise<void> {
  await transact(async (tx) => {
    // One after the other: each has to know what the ones before have written.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${documentId}, 5))::text`;
    const pieces = await readMoved(tx, documentId);
    if (pieces.length === 0) return ok();
    const rescued: MovedPiece[] = [];
    const changed = await changeText(tx, { documentId, accountId }, (doc) => {
      for (const item of lettersIn(update)) rescueItem(doc, item, { update, pieces, rescued });
      return ok();
    });
    if (changed.ok) await keepMoved(tx, documentId, rescued);
    return ok();
  });
}

/**
 * Rescues what was typed in the moments around a move, before every server had heard of it: from the newest rows of the log.
 * Call it a moment after the move's commit.
 */
export async function rescueRecentWords(documentId: string): Promise<void> {
  const recent = new Date((await readClock()).getTime() - recentMs);
  const rows = await db.documentUpdate.findMany({
    where: { documentId, accountId: { not: null }, createdAt: { gt: recent } },
    select: { accountId: true, data: true },
    orderBy: { id: "asc" },
  });
  for (const { accountId, data } of rows) {
    const update = checkUpdate(data);
    if (accountId && update.ok) await rescueWords(documentId, accountId, update.value);
  }
}

const recentMs = 30_000;

/** A device that was without a network for longer types into what is gone. */
const keptMs = 60 * 24 * 60 * 60 * 1_000;

async function readMoved(tx: Tx, documentId: string): Promise<MovedPiece[]> {
  const kept = new Date((await readClock(tx)).getTime() - keptMs);
  const rows = await tx.movedText.findMany({
    where: { documentId, createdAt: { gt: kept } },
    select: { pieces: true },
    orderBy: { id: "asc" },
  });
  return rows.flatMap(({ pieces }) => movedPiecesSchema.parse(pieces));
}

type Letters = Y.Item & { content: Y.ContentString };

function lettersIn({ structs }: CheckedUpdate): Letters[] {
  return structs.filter(
    (struct): struct is Letters => struct instanceof Y.Item && struct.content instanceof Y.ContentString,
  );
}

type Rescue = { update: CheckedUpdate; pieces: MovedPiece[]; rescued: MovedPiece[] };

function rescueItem(doc: Y.Doc, item: Letters, rescue: Rescue): void {
  const { client, clock } = item.id;
  let known = 0;
  while (known < item.length && placeNow(rescue.pieces, { client, clock: clock + known })) known += 1;
  const words = item.content.str.slice(known);
  const place =
    known > 0 ? placeNow(rescue.pieces, { client, clock: clock + known - 1 }) : placeOf(item, rescue);
  if (words === "" || !place) return;
  const to = { client: doc.clientID, clock: Y.getState(doc.store, doc.clientID) };
  if (!write(doc, place, words)) return;
  const piece = { client, clock: clock + known, length: words.length, to, as: "each" as const };
  rescue.pieces.push(piece);
  rescue.rescued.push(piece);
}

/** Where letters belong now; null where they were not typed into anything that was moved. */
function placeOf({ origin, rightOrigin, parent }: Y.Item, { pieces }: Rescue): MovedPlace | null {
  const behind = origin && placeNow(pieces, origin);
  if (behind) return behind;
  const before = rightOrigin && placeNow(pieces, rightOrigin);
  if (before) return before.as === "after" ? { ...before, as: "before" } : before;
  return parent instanceof Y.ID ? placeNow(pieces, parent) : null;
}

function write(doc: Y.Doc, { id, as }: MovedPlace, words: string): boolean {
  const item = Y.getItem(doc.store, Y.createID(id.client, id.clock)) as Y.Item | Y.GC;
  if (!(item instanceof Y.Item)) return false;
  if (as === "inside") return writeInside(item, words);
  const position = Y.createRelativePositionFromJSON({ item: id, assoc: as === "after" ? -1 : 0 });
  const found = Y.createAbsolutePositionFromRelativePosition(position, doc);
  if (!(found?.type instanceof Y.XmlText)) return false;
  found.type.insert(found.index, words);
  return true;
}

function writeInside({ content }: Y.Item, words: string): boolean {
  if (!(content instanceof Y.ContentType)) return false;
  const { type } = content;
  if (type instanceof Y.XmlText) type.insert(0, words);
  else if (type instanceof Y.XmlElement) type.insert(0, [new Y.XmlText(words)]);
  return type instanceof Y.XmlText || type instanceof Y.XmlElement;
}
