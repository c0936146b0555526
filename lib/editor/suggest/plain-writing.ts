import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { Mapping, ReplaceStep, type Transform } from "@tiptap/pm/transform";
import { carriedOver } from "./as-suggestion.ts";
import { suggestionMarkNames, suggestionsOf, written } from "./suggestion.ts";

/** What is written plainly stands, wherever it is written. Before words come into a block that is itself only suggested or
 *  struck, or such a block is divided or joined with another, what is suggested of it is said of its words instead; and
 *  words typed among suggested ones are none.
 *  @returns the same transaction where nothing of that is needed */
export function plainWriting(state: EditorState, transaction: Transaction): Transaction {
  const replacing = transaction.steps.filter((step) => step instanceof ReplaceStep);
  if (replacing.length === 0 || replacing.length < transaction.steps.length) return transaction;
  const { tr } = state;
  for (const step of replacing) {
    makeRoom(tr, step);
    tr.step(step);
    markNothing(tr, step);
  }
  if (tr.steps.length === transaction.steps.length) return transaction;
  return carriedOver(transaction, tr.setSelection(transaction.selection.map(tr.doc, new Mapping())));
}

/** Changes attributes and marks only, so that the step still fits. */
function makeRoom(tr: Transform, step: ReplaceStep): void {
  const { doc } = tr;
  const [from, to] = [doc.resolve(step.from), doc.resolve(step.to)];
  const isDivided = step.slice.openStart > 0 || !from.sameParent(to);
  if (step.slice.size === 0 && !isDivided) return;
  const places = new Set<number>();
  for (const place of [from, to])
    for (let depth = place.depth; depth > 0; depth--)
      if (place.before(depth) < step.from || place.after(depth) > step.to) places.add(place.before(depth));
  for (const place of places) sayOfWords(tr, place);
}

/** The same as `toldOfWords`, as steps. */
function sayOfWords(tr: Transform, position: number): void {
  const node = tr.doc.nodeAt(position);
  const said = node && suggestionsOf(node).find(({ kind }) => kind === "insert" || kind === "delete");
  if (!node || !said) return;
  const { id, author, at, kind } = said;
  const rest = suggestionsOf(node).filter((suggestion) => suggestion.kind !== kind);
  const mark = node.type.schema.mark(kind === "insert" ? "insertion" : "deletion", { id, author, at });
  tr.setNodeAttribute(position, "suggestions", written(rest));
  node.descendants((child: Node, offset) => {
    const start = position + 1 + offset;
    if (child.isText) tr.addMark(start, start + child.nodeSize, mark);
    else if (child.isLeaf || child.isInline)
      tr.setNodeAttribute(start, "suggestions", written([...suggestionsOf(child), said]));
    return !child.isInline;
  });
  sayOfWords(tr, position);
}

function markNothing(tr: Transform, { from, slice }: ReplaceStep): void {
  const [only] = slice.content.content;
  if (slice.content.childCount !== 1 || !only?.isText) return;
  for (const mark of only.marks)
    if (suggestionMarkNames.has(mark.type.name)) tr.removeMark(from, from + only.nodeSize, mark);
}
