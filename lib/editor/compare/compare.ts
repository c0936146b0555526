import type { DocumentJson } from "../document-json.ts";
import { alignUnits, type Pair } from "./align.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { wholeOf } from "./tokens.ts";
import { formOf, type Unit, unitsOf } from "./units.ts";

/** One unit of two documents side by side, in the order of reading. */
export type Change =
  | { kind: "same"; after: Unit }
  | { kind: "added"; after: Unit }
  | { kind: "removed"; before: Unit }
  | {
      kind: "changed";
      before: Unit;
      after: Unit;
      /** It stands at another place now. */
      moved: boolean;
      /** It became another kind of block, or went into or out of a list, quotation or table. */
      reformed: boolean;
      pieces: Piece[];
      /** Names of facts that differ (`Unit.facts`). */
      facts: string[];
    };

/**
 * Compares two documents block by block and word by word.
 * Pure; takes its time with the length of what differs, not with the square of the text.
 */
export function compareDocuments(before: DocumentJson, after: DocumentJson): Change[] {
  return alignUnits(unitsOf(before), unitsOf(after)).map(toChange);
}

function toChange({ before, after, moved }: Pair): Change {
  if (!before) return { kind: "added", after: after as Unit };
  if (!after) return { kind: "removed", before };
  const reformed = formOf(before) !== formOf(after);
  const facts = differingFacts(before, after);
  const reworded = wholeOf(before.tokens) !== wholeOf(after.tokens);
  if (!moved && !reformed && !reworded && facts.length === 0) return { kind: "same", after };
  return {
    kind: "changed",
    before,
    after,
    moved,
    reformed,
    facts,
    pieces: piecesOf(before.tokens, after.tokens),
  };
}

function differingFacts(before: Unit, after: Unit): string[] {
  const names = new Set([...Object.keys(before.facts), ...Object.keys(after.facts)]);
  return [...names].filter((name) => before.facts[name] !== after.facts[name]);
}
