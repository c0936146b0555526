import type { Change } from "#lib/editor/compare/compare.ts";

/** A comparison cut up for reading: each change by itself, the unchanged block before and after it, and the rest folded.
 *  Changes are numbered from 1. */
export type Stretch =
  | { kind: "change"; key: string; number: number; change: Exclude<Change, { kind: "same" }> }
  | { kind: "near" | "folded"; key: string; changes: Change[] };

/** @returns the stretches in the order of reading, and how many changes there are */
export function stretchesOf(changes: readonly Change[]): { stretches: Stretch[]; count: number } {
  const stretches: Stretch[] = [];
  let count = 0;
  let from = 0;
  while (from < changes.length) {
    const change = changes[from] as Change;
    if (change.kind !== "same") {
      count += 1;
      stretches.push({ kind: "change", key: `change-${count}`, number: count, change });
      from += 1;
      continue;
    }
    const end = nextChange(changes, from);
    stretches.push(...unchanged(changes.slice(from, end), from, changes.length));
    from = end;
  }
  return { stretches, count };
}

/** Fewer than these are not worth folding away. */
const worthFolding = 2;

/** One block stays in sight on each side where a change follows or went before. */
function unchanged(blocks: Change[], from: number, length: number): Stretch[] {
  const before = from > 0 ? 1 : 0;
  const after = from + blocks.length < length ? 1 : 0;
  if (blocks.length < before + after + worthFolding) return [near(blocks, from)];
  return [
    near(blocks.slice(0, before), from),
    { kind: "folded" as const, key: `folded-${from}`, changes: blocks.slice(before, blocks.length - after) },
    near(blocks.slice(blocks.length - after), from + blocks.length - after),
  ].filter((stretch) => stretch.changes.length > 0);
}

function near(changes: Change[], from: number) {
  return { kind: "near" as const, key: `near-${from}`, changes };
}

function nextChange(changes: readonly Change[], from: number): number {
  const at = changes.findIndex(({ kind }, index) => index > from && kind !== "same");
  return at === -1 ? changes.length : at;
}
