import { diffArrays } from "diff";
import { settingOf, type Token, wordingOf } from "./tokens.ts";

/** A stretch of a changed block. `restyled`: the same words, set otherwise; `tokens` are the later ones.
 *  `note`: a footnote that is in both, with what changed in it. */
export type Piece =
  | { kind: "same" | "added" | "removed"; tokens: Token[] }
  | { kind: "restyled"; tokens: Token[]; before: Token[] }
  | { kind: "note"; pieces: Piece[] };

/** What became of a line, word by word. Where hardly a word is left, the old line as a whole is followed by the new. */
export function piecesOf(before: readonly Token[], after: readonly Token[]): Piece[] {
  if (!haveMuchInCommon(before, after)) return replaced(before, after);
  const parts = diffArrays(before.map(wordingOf), after.map(wordingOf), { maxEditLength: mostEdits });
  if (!parts) return replaced(before, after);
  const pieces: Piece[] = [];
  let old = 0;
  let now = 0;
  for (const { added, removed, count } of parts) {
    if (removed) pieces.push({ kind: "removed", tokens: before.slice(old, old + count) });
    else if (added) pieces.push({ kind: "added", tokens: after.slice(now, now + count) });
    else pieces.push(...keptPieces(before.slice(old, old + count), after.slice(now, now + count)));
    if (!added) old += count;
    if (!removed) now += count;
  }
  return withNotesMatched(withoutIslands(pieces, before, after));
}

/** Beyond that the two lines have nothing to do with each other. */
const mostEdits = 500;

/** The tokens of one side, put together again. */
export function sideOf(pieces: readonly Piece[], side: "before" | "after"): Token[] {
  return pieces.flatMap((piece): Token[] => {
    if (piece.kind === "note") return [{ kind: "note", content: sideOf(piece.pieces, side) }];
    if (piece.kind === "restyled") return side === "before" ? piece.before : piece.tokens;
    return piece.kind === (side === "before" ? "added" : "removed") ? [] : piece.tokens;
  });
}

function replaced(before: readonly Token[], after: readonly Token[]): Piece[] {
  const pieces: Piece[] = [
    { kind: "removed", tokens: [...before] },
    { kind: "added", tokens: [...after] },
  ];
  return pieces.filter((piece) => !("tokens" in piece) || piece.tokens.length > 0);
}

/** Whether a line can be shown word by word at all, asked without comparing: words in common, in whatever order, are
 *  the most that can be kept. */
function haveMuchInCommon(before: readonly Token[], after: readonly Token[]): boolean {
  const left = new Map<string, number>();
  for (const token of before) left.set(wordingOf(token), (left.get(wordingOf(token)) ?? 0) + 1);
  let common = 0;
  for (const token of after) {
    const wording = wordingOf(token);
    const times = left.get(wording) ?? 0;
    if (times > 0) common += lettersOf(token);
    left.set(wording, times - 1);
  }
  const longest = Math.max(lettersIn(before), lettersIn(after));
  return longest === 0 || common / longest >= leastKept;
}

/** The same words in runs that are set the same way on both sides, or not. */
function keptPieces(before: readonly Token[], after: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  after.forEach((token, index) => {
    const was = before[index] as Token;
    const last = pieces.at(-1);
    const kind = settingOf(was) === settingOf(token) ? "same" : "restyled";
    if (last?.kind === "same" && kind === "same") last.tokens.push(token);
    else if (last?.kind === "restyled" && kind === "restyled") {
      last.tokens.push(token);
      last.before.push(was);
    } else
      pieces.push(kind === "same" ? { kind, tokens: [token] } : { kind, tokens: [token], before: [was] });
  });
  return pieces;
}

/** A space or a comma that happens to be in both versions of a rewritten sentence makes it unreadable. */
function withoutIslands(pieces: Piece[], before: readonly Token[], after: readonly Token[]): Piece[] {
  const kept = pieces.reduce((sum, piece) => sum + (piece.kind === "same" ? lettersIn(piece.tokens) : 0), 0);
  const longest = Math.max(lettersIn(before), lettersIn(after));
  if (longest > 0 && kept / longest < leastKept && !pieces.some(isStyling)) return replaced(before, after);
  const isIsland = (index: number) => {
    const piece = pieces[index];
    return (
      piece?.kind === "same" &&
      lettersIn(piece.tokens) === 0 &&
      piece.tokens.every(({ kind }) => kind === "words") &&
      isChange(pieces[index - 1]) &&
      isChange(pieces[index + 1])
    );
  };
  return inRuns(pieces.flatMap((piece, index) => (isIsland(index) ? onBothSides(piece) : [piece])));
}

const leastKept = 0.2;

function isStyling({ kind }: Piece): boolean {
  return kind === "restyled";
}

function isChange(piece: Piece | undefined): boolean {
  return piece?.kind === "added" || piece?.kind === "removed";
}

function onBothSides(piece: Piece): Piece[] {
  if (piece.kind !== "same") return [piece];
  return [
    { kind: "removed", tokens: piece.tokens },
    { kind: "added", tokens: piece.tokens },
  ];
}

/** Between two unchanged stretches, all that went stands before all that came. */
function inRuns(pieces: Piece[]): Piece[] {
  const ordered: Piece[] = [];
  let gone: Token[] = [];
  let come: Token[] = [];
  const settle = () => {
    if (gone.length > 0) ordered.push({ kind: "removed", tokens: gone });
    if (come.length > 0) ordered.push({ kind: "added", tokens: come });
    gone = [];
    come = [];
  };
  for (const piece of pieces) {
    if (piece.kind === "removed") gone = [...gone, ...piece.tokens];
    else if (piece.kind === "added") come = [...come, ...piece.tokens];
    else {
      settle();
      ordered.push(piece);
    }
  }
  settle();
  return ordered;
}

/** A footnote that went next to one that came is one footnote that changed. */
function withNotesMatched(pieces: Piece[]): Piece[] {
  return pieces.flatMap((piece, index): Piece[] => {
    const next = pieces[index + 1];
    const previous = pieces[index - 1];
    if (piece.kind === "removed" && next?.kind === "added" && hasOneNoteOnly(piece, next))
      return changedNote(piece.tokens, next.tokens);
    if (piece.kind === "added" && previous?.kind === "removed" && hasOneNoteOnly(previous, piece)) return [];
    return [piece];
  });
}

type Run = { tokens: Token[] };

function hasOneNoteOnly(removed: Run, added: Run): boolean {
  return isOneNote(removed.tokens) && isOneNote(added.tokens);
}

function isOneNote(tokens: Token[]): boolean {
  return tokens.filter(({ kind }) => kind === "note").length === 1;
}

/** The words around the note come and go as they did; the note itself is compared. */
function changedNote(removed: Token[], added: Token[]): Piece[] {
  const old = removed.findIndex(({ kind }) => kind === "note");
  const now = added.findIndex(({ kind }) => kind === "note");
  const note = piecesOf(noteContent(removed[old]), noteContent(added[now]));
  return [
    ...replaced(removed.slice(0, old), added.slice(0, now)),
    { kind: "note", pieces: note },
    ...replaced(removed.slice(old + 1), added.slice(now + 1)),
  ];
}

function noteContent(token: Token | undefined): Token[] {
  return token?.kind === "note" ? token.content : [];
}

function lettersIn(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + lettersOf(token), 0);
}

function lettersOf(token: Token): number {
  if (token.kind !== "words") return token.kind === "break" ? 0 : 1;
  return /[\p{L}\p{N}]/u.test(token.text) ? token.text.length : 0;
}
