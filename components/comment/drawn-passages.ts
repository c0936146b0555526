import { type DrawnText, drawnText } from "#components/paper/drawn-text.ts";
import type { ThreadPlace, ThreadView } from "#lib/domain/comments/types.ts";
import { offsetOfPassage } from "#lib/editor/passage.ts";
import { blockAnchor } from "#lib/publish/anchors.ts";

/** Where threads stand on a page that draws the text, by the thread's id. */
export type DrawnPassages = ReadonlyMap<string, Range>;

type Anchored = Pick<ThreadView, "id" | "passage">;

export type PlacedThreads = {
  threads: readonly Anchored[];
  /** As the server knew when it drew the text; a thread begun since then stands where it was begun. */
  places: Readonly<Record<string, ThreadPlace>>;
};

/** Finds what threads are about in the text below `root`. One that is missing lost its passage, or is about words that
 *  readers do not see; `isGone` tells which. */
export function findDrawnPassages(root: Element, { threads, places }: PlacedThreads): DrawnPassages {
  const text = drawnText(root);
  const found = new Map<string, Range>();
  for (const thread of threads) {
    const range = rangeOf({ root, text }, thread, placeOf(thread, places));
    if (range) found.set(thread.id, range);
  }
  return found;
}

/** Whether what a thread was about is no longer in the text. */
export function isGone(thread: Anchored, places: PlacedThreads["places"]): boolean {
  return placeOf(thread, places).kind === "gone";
}

function placeOf({ id, passage }: Anchored, places: PlacedThreads["places"]): ThreadPlace {
  const known = places[id];
  if (known) return known;
  if (passage.quote !== "") return { kind: "words", passage };
  return passage.anchor.blockId ? { kind: "block", blockId: passage.anchor.blockId } : { kind: "text" };
}

type Drawn = { root: Element; text: DrawnText };

function rangeOf({ root, text }: Drawn, { passage }: Anchored, place: ThreadPlace): Range | null {
  switch (place.kind) {
    case "gone":
      return null;
    case "text":
      return around(root, true);
    case "block": {
      const block = document.getElementById(blockAnchor(place.blockId));
      return block && around(block);
    }
    case "words": {
      const words = [place.passage, passage].find((known) => offsetOfPassage(text, known) !== null);
      const start = words ? offsetOfPassage(text, words) : null;
      return words && start !== null ? text.rangeOf(start, start + words.quote.length) : null;
    }
  }
}

function around(element: Element, collapse = false): Range {
  const range = document.createRange();
  range.selectNode(element);
  if (collapse) range.setEnd(element, 0);
  return range;
}
