import * as Y from "yjs";
import { z } from "zod";

const id = z.object({ client: z.number().int(), clock: z.number().int() });

/**
 * Where pieces of a moved text went, by the ids of the shared document. each: letters, one by one to those from `to` on.
 * after: what was deleted or is no letter; what follows it follows the letter `to`. inside: an element or its letters as a
 * whole, or what stood before all of them.
 */
export const movedPiecesSchema = z.array(
  z.object({ ...id.shape, length: z.number().int(), to: id, as: z.enum(["each", "after", "inside"]) }),
);
export type MovedPiece = z.infer<typeof movedPiecesSchema>[number];

/** A place in a text: behind or before a letter, or at the beginning of an element or its letters. */
export type MovedPlace = { id: z.infer<typeof id>; as: "after" | "before" | "inside" };

/** What became of each piece of these nodes in their copies. */
export function piecesOf(old: Y.XmlElement | Y.XmlText, copy: Y.XmlElement | Y.XmlText): MovedPiece[] {
  const whole = wholeOf(old, copy);
  if (old instanceof Y.XmlText && copy instanceof Y.XmlText) return [...whole, ...lettersOf(old, copy)];
  if (!(old instanceof Y.XmlElement) || !(copy instanceof Y.XmlElement)) return whole;
  const copies = copy.toArray() as (Y.XmlElement | Y.XmlText)[];
  const parts = (old.toArray() as (Y.XmlElement | Y.XmlText)[]).flatMap((child, index) => {
    const counterpart = copies[index];
    return counterpart ? piecesOf(child, counterpart) : [];
  });
  return [...whole, ...parts];
}

function wholeOf(old: Y.XmlElement | Y.XmlText, copy: Y.XmlElement | Y.XmlText): MovedPiece[] {
  const [from, to] = [old._item?.id, copy._item?.id];
  return from && to ? [{ ...plain(from), length: 1, to: plain(to), as: "inside" }] : [];
}

/** The copy holds the same letters in the same order, without what was deleted. */
function lettersOf(old: Y.XmlText, copy: Y.XmlText): MovedPiece[] {
  const letters = itemsOf(copy).filter(isLetters).flatMap(singleIds);
  const start = copy._item?.id;
  let passed = 0;
  return itemsOf(old).flatMap((item): MovedPiece[] => {
    const { client, clock } = item.id;
    if (isLetters(item)) {
      const from = passed;
      passed += item.length;
      return runsOf(letters.slice(from, passed)).map(({ offset, length, to }) => ({
        ...{ client, clock: clock + offset, length, to },
        as: "each" as const,
      }));
    }
    const last = letters[passed - 1];
    const place = last
      ? { to: last, as: "after" as const }
      : start && { to: plain(start), as: "inside" as const };
    return place ? [{ client, clock, length: item.length, ...place }] : [];
  });
}

function itemsOf(text: Y.XmlText): Y.Item[] {
  const items: Y.Item[] = [];
  for (let item = text._start; item; item = item.right) items.push(item);
  return items;
}

function isLetters({ deleted, content }: Y.Item): boolean {
  return !deleted && content instanceof Y.ContentString;
}

type Id = MovedPiece["to"];

function singleIds({ id: { client, clock }, length }: Y.Item): Id[] {
  return Array.from({ length }, (_, offset) => ({ client, clock: clock + offset }));
}

/** Letters that follow one another, as runs. */
function runsOf(ids: readonly Id[]): { offset: number; length: number; to: Id }[] {
  const runs: { offset: number; length: number; to: Id }[] = [];
  for (const [offset, to] of ids.entries()) {
    const run = runs.at(-1);
    if (run && run.to.client === to.client && run.to.clock + run.length === to.clock) run.length += 1;
    else runs.push({ offset, length: 1, to });
  }
  return runs;
}

function plain({ client, clock }: Y.ID): Id {
  return { client, clock };
}

/** Where a piece is now, after however many moves; null for what was never moved. */
export function placeNow(pieces: readonly MovedPiece[], { client, clock }: Id): MovedPlace | null {
  let place: MovedPlace | null = null;
  let next: Id = { client, clock };
  for (let steps = 0; steps <= pieces.length; steps++) {
    const piece = pieces.find((known) => holds(known, next));
    if (!piece) break;
    const offset = piece.as === "each" ? next.clock - piece.clock : 0;
    next = { client: piece.to.client, clock: piece.to.clock + offset };
    place = { id: next, as: piece.as === "inside" ? "inside" : "after" };
  }
  return place;
}

function holds(piece: MovedPiece, { client, clock }: Id): boolean {
  return piece.client === client && clock >= piece.clock && clock < piece.clock + piece.length;
}
