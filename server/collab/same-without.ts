import type { Node } from "@tiptap/pm/model";
import { editorSchema } from "#lib/editor/schema.ts";
import { rejectedOf } from "#lib/editor/suggest/projections.ts";

/** Whether a text, read as blocks, says the same before and after a change once this person's suggestions are taken
 *  back. Blocks that are the same object did not change, so only what lies between them is looked at. */
export function sameWithout(personId: string, before: readonly Node[], after: readonly Node[]): boolean {
  const { from, behind } = changedRange(before, after);
  if (from + behind === before.length && from + behind === after.length) return true;
  const [one, other] = [before, after].map((blocks) =>
    rejectedOf(editorSchema().topNodeType.create(null, blocks.slice(from, blocks.length - behind)), personId),
  ) as [Node, Node];
  return isSame(one, other);
}

/** `from` blocks at the beginning and `behind` at the end are the same and stay out of sight. */
function changedRange(before: readonly Node[], after: readonly Node[]): { from: number; behind: number } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let behind = 0;
  while (behind < shorter - from && before.at(-1 - behind) === after.at(-1 - behind)) behind += 1;
  return { from: widenedLeft(before, after, from), behind: widenedRight(before, behind) };
}

/** A suggestion may join a block to the one before it, which is then part of the question. */
function widenedLeft(before: readonly Node[], after: readonly Node[], from: number): number {
  let first = Math.max(0, from - 1);
  while (first > 0 && [before[first], after[first]].some(isSuggested)) first -= 1;
  return first;
}

function widenedRight(blocks: readonly Node[], behind: number): number {
  let left = behind;
  while (left > 0 && (left === behind || isSuggested(blocks.at(-left)))) left -= 1;
  return left;
}

function isSuggested(block: Node | undefined): boolean {
  return typeof block?.attrs.suggestions === "string";
}

/** An editor gives a name to a block that has none; that is no change of the text. */
function isSame(one: Node, other: Node): boolean {
  if (one === other) return true;
  const named = one.attrs.id === null ? { ...other.attrs, id: null } : other.attrs;
  if (!one.hasMarkup(other.type, named, other.marks)) return false;
  if (one.isText) return one.text === other.text;
  return (
    one.childCount === other.childCount &&
    one.children.every((child, index) => isSame(child, other.child(index)))
  );
}
