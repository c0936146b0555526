import type { Change } from "./compare.ts";
import type { Piece } from "./pieces.ts";
import type { Token } from "./tokens.ts";
import type { Unit } from "./units.ts";

/** How much of what changed; only what is more than none is named. */
export type Summary = Partial<Record<SummaryItem, number>>;

/** What a summary counts, in the order it is told. */
export const summaryItems = [
  ...(["blocksChanged", "blocksAdded", "blocksRemoved", "blocksMoved", "blocksRestyled"] as const),
  ...(["headingsChanged", "cellsChanged", "figuresChanged", "formulasChanged"] as const),
  ...(["notesAdded", "notesRemoved", "notesChanged", "citationsChanged"] as const),
  ...(["wordsAdded", "wordsRemoved"] as const),
] as const;
export type SummaryItem = (typeof summaryItems)[number];

/** Counts what changed between two documents, as in "12 paragraphs changed, 3 footnotes added". A block is counted once,
 *  as what it is: a cell of a table as a cell, a heading as a heading. */
export function summaryOf(changes: readonly Change[]): Summary {
  const summary: Summary = {};
  const count = (item: SummaryItem, times = 1) => {
    if (times > 0) summary[item] = (summary[item] ?? 0) + times;
  };
  for (const change of changes) {
    if (change.kind === "same") continue;
    count(blockItem(change));
    const { added, removed, changedNotes } = tokensOfChange(change);
    count("notesAdded", notesIn(added));
    count("notesRemoved", notesIn(removed));
    count("notesChanged", changedNotes);
    count("citationsChanged", Math.max(citationsIn(added), citationsIn(removed)));
    count("wordsAdded", wordsIn(added));
    count("wordsRemoved", wordsIn(removed));
  }
  return summary;
}

function blockItem(change: Exclude<Change, { kind: "same" }>): SummaryItem {
  const unit = change.kind === "removed" ? change.before : change.after;
  const special = specialItem(unit);
  if (special) return special;
  if (change.kind === "added") return "blocksAdded";
  if (change.kind === "removed") return "blocksRemoved";
  if (change.pieces.some(({ kind }) => kind !== "same" && kind !== "restyled")) return "blocksChanged";
  return change.moved ? "blocksMoved" : "blocksRestyled";
}

function specialItem({ kind, places }: Unit): SummaryItem | null {
  if (places.some((place) => place.kind === "cell")) return "cellsChanged";
  if (kind === "heading") return "headingsChanged";
  if (kind === "figure") return "figuresChanged";
  return kind === "formula" ? "formulasChanged" : null;
}

function tokensOfChange(change: Exclude<Change, { kind: "same" }>) {
  if (change.kind === "added") return { added: change.after.tokens, removed: [], changedNotes: 0 };
  if (change.kind === "removed") return { added: [], removed: change.before.tokens, changedNotes: 0 };
  return {
    added: tokensOfKind(change.pieces, "added"),
    removed: tokensOfKind(change.pieces, "removed"),
    changedNotes: change.pieces.filter(({ kind }) => kind === "note").length,
  };
}

function tokensOfKind(pieces: readonly Piece[], kind: "added" | "removed"): Token[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === "note") return tokensOfKind(piece.pieces, kind);
    return piece.kind === kind ? piece.tokens : [];
  });
}

function notesIn(tokens: readonly Token[]): number {
  return tokens.filter(({ kind }) => kind === "note").length;
}

function citationsIn(tokens: readonly Token[]): number {
  return tokens.filter(({ kind }) => kind === "citation").length;
}

function wordsIn(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => {
    if (token.kind === "note") return sum + wordsIn(token.content);
    return sum + (token.kind === "words" && /[\p{L}\p{N}]/u.test(token.text) ? 1 : 0);
  }, 0);
}
