import type { Passage } from "./passage.ts";
import { anchorContextLength, offsetOfPassage, passageIn } from "./passage.ts";
import { bestWindow } from "./passage-guess.ts";
import { placeAt, type RunningText } from "./passage-text.ts";

/** How a passage that was quoted once stands in a text as it is now.
 *  stands: its words are where they were. moved: they stand elsewhere, at `guess`. changed: its words are gone, and
 *  `guess` is the likeliest to stand in their place (`similarity` from 0 to 1). gone: nothing in the text is like it. */
export type PassageStanding =
  | { kind: "stands"; blockId: string | null }
  | { kind: "moved"; guess: Passage }
  | { kind: "changed"; guess: Passage; similarity: number }
  | { kind: "gone" };

/** Compares a quoted passage with a text: by its exact words first, then by its block, its neighbourhood and its words. */
export function standingOf(running: RunningText, passage: Passage): PassageStanding {
  const offset = offsetOfPassage(running, passage);
  if (offset === null) return guessOf(running, passage);
  const place = placeAt(running, offset);
  if (isInItsPlace(running, offset, passage)) return { kind: "stands", blockId: place.blockId };
  const guess = passageIn(running, offset, offset + passage.quote.length);
  return guess ? { kind: "moved", guess } : { kind: "stands", blockId: place.blockId };
}

function guessOf(running: RunningText, passage: Passage): PassageStanding {
  const best = bestWindow(running, passage);
  const guess =
    best && passageIn(running, best.from, best.to + stopAfter(running.text, best.to, passage.quote));
  return guess ? { kind: "changed", guess, similarity: best.similarity } : { kind: "gone" };
}

/** A quote that ends with its sentence is offered one that does. */
function stopAfter(text: string, end: number, quote: string): number {
  if (!/\p{P}$/u.test(quote)) return 0;
  return /^\p{P}+/u.exec(text.slice(end, end + 4))?.[0].length ?? 0;
}

/** As much of the neighbourhood as says that a passage is where it was, although its block has another name. */
const enoughContext = 12;

function isInItsPlace(running: RunningText, offset: number, { quote, anchor }: Passage): boolean {
  const { blockId } = anchor;
  const known = blockId !== null && running.blocks.some((block) => block.blockId === blockId);
  if (known) return placeAt(running, offset).blockId === blockId;
  const before = running.text.slice(Math.max(0, offset - anchorContextLength), offset);
  const after = running.text.slice(offset + quote.length, offset + quote.length + anchorContextLength);
  const prefix = anchor.prefix.slice(-enoughContext);
  const suffix = anchor.suffix.slice(0, enoughContext);
  if (prefix.trim() === "" && suffix.trim() === "") return true;
  return (
    (prefix.trim() !== "" && before.endsWith(prefix)) || (suffix.trim() !== "" && after.startsWith(suffix))
  );
}
