import { diffArrays } from "diff";
import { plainTokens } from "./tokens.ts";
import { sameness, type Unit } from "./units.ts";

/** Which unit became which; null where one has no counterpart. In the order of reading, what went before what came.
 *  `moved`: it stands at another place than its neighbours of before. */
export type Pair = { before: Unit | null; after: Unit | null; moved: boolean };

/** Matches the units of two documents: by block id where both have it, by equal content, and between two matches by
 *  likeness. Something that is in both but out of order has moved. */
export function alignUnits(before: readonly Unit[], after: readonly Unit[]): Pair[] {
  const shared = sharedIds(before, after);
  const keys = keysOf(before, shared);
  // Two texts that have nothing in common would take the square of their length.
  const parts = diffArrays(keys, keysOf(after, shared), { maxEditLength: mostEdits }) ?? [
    { removed: true, added: false, count: before.length },
    { removed: false, added: true, count: after.length },
  ];
  const pairs: Pair[] = [];
  let old = 0;
  let now = 0;
  for (let index = 0; index < parts.length; index++) {
    const gone = parts[index]?.removed ? (parts[index++]?.count ?? 0) : 0;
    const come = parts[index]?.added ? (parts[index++]?.count ?? 0) : 0;
    const alsoGone = parts[index]?.removed ? (parts[index++]?.count ?? 0) : 0;
    pairs.push(...gap(before.slice(old, old + gone + alsoGone), after.slice(now, now + come)));
    old += gone + alsoGone;
    now += come;
    for (let kept = parts[index]?.count ?? 0; kept > 0; kept--)
      pairs.push({ before: before[old++] ?? null, after: after[now++] ?? null, moved: false });
  }
  return withMoves(pairs);
}

/** More blocks than are added and removed between two versions of one text. */
const mostEdits = 3_000;

function sharedIds(before: readonly Unit[], after: readonly Unit[]): Set<string> {
  const old = uniqueIds(before);
  return new Set([...uniqueIds(after)].filter((id) => old.has(id)));
}

function uniqueIds(units: readonly Unit[]): Set<string> {
  const seen = new Map<string, number>();
  for (const { blockId } of units) if (blockId) seen.set(blockId, (seen.get(blockId) ?? 0) + 1);
  return new Set([...seen].filter(([, times]) => times === 1).map(([id]) => id));
}

function keysOf(units: readonly Unit[], shared: ReadonlySet<string>): string[] {
  return units.map((unit) =>
    unit.blockId && shared.has(unit.blockId) ? `#${unit.blockId}` : sameness(unit),
  );
}

/** Between two matches: what is alike becomes a pair, in order; the rest went or came. */
function gap(gone: readonly Unit[], come: readonly Unit[]): Pair[] {
  if (gone.length * come.length > mostComparisons) return [...gone.map(wentAway), ...come.map(cameNew)];
  const pairs: Pair[] = [];
  let from = 0;
  for (const after of come) {
    const at = gone.findIndex((unit, index) => index >= from && areAlike(unit, after));
    if (at === -1) {
      pairs.push(cameNew(after));
      continue;
    }
    pairs.push(...gone.slice(from, at).map(wentAway), { before: gone[at] as Unit, after, moved: false });
    from = at + 1;
  }
  return [...pairs, ...gone.slice(from).map(wentAway)];
}

const mostComparisons = 10_000;
const alikeFrom = 0.5;

function wentAway(before: Unit): Pair {
  return { before, after: null, moved: false };
}

function cameNew(after: Unit): Pair {
  return { before: null, after, moved: false };
}

function areAlike(one: Unit, other: Unit): boolean {
  if (one.kind !== other.kind && (one.tokens.length === 0 || other.tokens.length === 0)) return false;
  if (one.tokens.length === 0 && other.tokens.length === 0) return one.kind === other.kind;
  return likeness(wordsOf(one), wordsOf(other)) >= alikeFrom;
}

function wordsOf(unit: Unit): string[] {
  return (
    plainTokens(unit.tokens)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The share of words two texts have in common, from 0 to 1 (Dice). */
function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common += 1;
    counts.set(word, left - 1);
  }
  return (2 * common) / (one.length + other.length);
}

/** Something that went at one place and came at another, with its id or its very words, has moved. It is shown where
 *  it stands now. */
function withMoves(pairs: readonly Pair[]): Pair[] {
  const gone = new Map<string, Unit>();
  for (const { before, after } of pairs)
    if (before && !after) for (const key of moveKeys(before)) gone.set(key, before);
  const moved = new Set<Unit>();
  const joined = pairs.map((pair): Pair => {
    const { after } = pair;
    if (pair.before || !after) return pair;
    const from = moveKeys(after)
      .map((key) => gone.get(key))
      .find((unit) => unit && !moved.has(unit));
    if (!from) return pair;
    moved.add(from);
    return { before: from, after, moved: true };
  });
  return joined.filter(({ before, after }) => after !== null || (before !== null && !moved.has(before)));
}

/** Short lines are alike by accident. */
const shortestMove = 20;

function moveKeys(unit: Unit): string[] {
  const words = plainTokens(unit.tokens).trim();
  const keys = unit.blockId ? [`#${unit.blockId}`] : [];
  return words.length >= shortestMove ? [...keys, `"${words}`] : keys;
}
