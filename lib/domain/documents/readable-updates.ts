import * as Y from "yjs";
import { checkUpdate, leavesGap } from "./check-update.ts";

/** One row of a working text's log. `merged` rows stand for all that came before them. */
export type UpdateRow = { id: bigint; merged: boolean; data: Uint8Array };

/** A working text put together from its log. The caller owns `doc` and destroys it. */
export type AssembledText = {
  doc: Y.Doc;
  /** Rows the text contains. */
  contained: bigint[];
  /** Rows that cannot be part of it: unreadable, or leaning on an unreadable one. */
  unreadable: bigint[];
  /** The text the others rest on is among the unreadable, and no other: what is left are fragments. */
  baseLost: boolean;
};

/**
 * Puts a working text together from all its rows, oldest first. A row that cannot be read, or that rests on
 * one that cannot, is left out and named; it never keeps the others from opening.
 */
export function assembleText(rows: readonly UpdateRow[]): AssembledText {
  const doc = new Y.Doc();
  if (applied(doc, rows))
    return { doc, contained: rows.map(({ id }) => id), unreadable: [], baseLost: false };
  doc.destroy();
  return assembleOneByOne(rows);
}

/** The usual case, at once. False when any row is malformed (Yjs takes some of these, and what it then writes never
 *  opens again), throws, or leaves something waiting for text that is not there. */
function applied(doc: Y.Doc, rows: readonly UpdateRow[]): boolean {
  if (!rows.every(({ data }) => checkUpdate(data).ok)) return false;
  try {
    doc.transact(() => {
      for (const { data } of rows) Y.applyUpdate(doc, data);
    });
    return isWhole(doc);
  } catch {
    return false;
  }
}

/** Row by row, for as long as one more fits. An exception leaves a document half changed, so a failing row means starting again from the good ones. */
function assembleOneByOne(rows: readonly UpdateRow[]): AssembledText {
  let doc = new Y.Doc();
  const good: UpdateRow[] = [];
  let left = [...rows];
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const missed: UpdateRow[] = [];
    for (const row of left) {
      if (mustWait(doc, row)) missed.push(row);
      else if (applied(doc, [row])) good.push(row);
      else {
        missed.push(row);
        doc.destroy();
        doc = rebuilt(good);
      }
    }
    left = missed;
  }
  const isBase = (row: UpdateRow) => row.merged || row === rows[0];
  const baseLost = left.some(isBase) && !good.some(isBase);
  return { doc, contained: good.map(({ id }) => id), unreadable: left.map(({ id }) => id), baseLost };
}

/** What Yjs would set aside, waiting; asked before, because a document with something waiting has to be made anew. */
function mustWait(doc: Y.Doc, { data }: UpdateRow): boolean {
  const update = checkUpdate(data);
  return !update.ok || leavesGap(update.value, (client) => Y.getState(doc.store, client));
}

function rebuilt(good: readonly UpdateRow[]): Y.Doc {
  const doc = new Y.Doc();
  for (const { data } of good) Y.applyUpdate(doc, data);
  return doc;
}

function isWhole(doc: Y.Doc): boolean {
  return doc.store.pendingStructs === null && doc.store.pendingDs === null;
}
