import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, NodeSelection } from "@tiptap/pm/state";
import { absolutePositionToRelativePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import type { ChosenPassage } from "#components/comment/comments-desk.ts";
import { isWholeBlock } from "#lib/editor/comment-places.ts";
import { maxQuoteLength, passageBetween } from "#lib/editor/passage.ts";

/** What a comment made now would be about: the selected words, the selected figure, table, formula or note, or where
 *  nothing is selected the block at the cursor. Null: the text as a whole. */
export function chosenPassage({ state }: Editor): ChosenPassage | null {
  const { selection } = state;
  if (selection instanceof NodeSelection) {
    const { node, from, to } = selection;
    if (isWholeBlock(node.type.name)) return wholeBlock(node);
    if (node.type.name === "footnote") return noteAt(state, node, from);
    return wordsBetween(state, from, to) ?? blockAround(state);
  }
  return (selection.empty ? null : wordsBetween(state, selection.from, selection.to)) ?? blockAround(state);
}

function blockAround(state: EditorState): ChosenPassage | null {
  const { $from } = state.selection;
  return $from.parent.isTextblock ? wordsBetween(state, $from.start(), $from.end()) : null;
}

function wordsBetween(state: EditorState, from: number, to: number): ChosenPassage | null {
  const passage = passageBetween(state.doc, from, to);
  return passage && { kind: "words", ...passage, range: rangeOf(state, from, to) };
}

/** A note is no part of the running text: its own words are its passage. */
function noteAt(state: EditorState, note: Node, position: number): ChosenPassage | null {
  const quote = note.textContent.trim().slice(0, maxQuoteLength);
  if (quote === "") return null;
  const range = rangeOf(state, position + 1, position + 1 + note.content.size);
  return { kind: "words", quote, anchor: { blockId: null, prefix: "", suffix: "" }, range };
}

function wholeBlock(node: Node): ChosenPassage {
  const words = node.textContent || String(node.attrs.latex ?? node.attrs.alt ?? "");
  const quote = words.trim().slice(0, maxQuoteLength);
  return { kind: "block", quote, anchor: { blockId: String(node.attrs.id ?? ""), prefix: "", suffix: "" } };
}

/** Exactly these positions, in terms that hold while others type. */
function rangeOf(state: EditorState, from: number, to: number): ChosenPassage["range"] {
  const { binding } = ySyncPluginKey.getState(state) ?? {};
  if (!binding) return undefined;
  const json = (position: number) =>
    JSON.stringify(absolutePositionToRelativePosition(position, binding.type, binding.mapping));
  return { from: json(from), to: json(to) };
}
