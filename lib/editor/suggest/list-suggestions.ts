import type { Mark, Node } from "@tiptap/pm/model";
import { marksBefore, reformatIn } from "./reformats.ts";
import {
  type Authorship,
  markNamed,
  mentionsSuggestions,
  type NodeSuggestion,
  suggestionsOf,
} from "./suggestion.ts";

/** One pending suggestion, as people are told of it. */
export type SuggestionView = Authorship & {
  /** Where its first part stands in the text, and the first block with an id it touches. */
  position: number;
  /** The same, but for words in a note the note: where a card belongs. */
  anchor: number;
  /** The end of its last part. */
  end: number;
  blockId: string | null;
  pieces: SuggestionPiece[];
};

/** What a suggestion does, in the order of the text. `node` is the name of a kind of node. */
export type SuggestionPiece =
  | { kind: "added" | "removed" | "reformatted"; words: string }
  | { kind: "nodeAdded" | "nodeRemoved"; node: string; words: string }
  | { kind: "changed"; from: string; to: string }
  | { kind: "divided" | "joined" };

/** The pending suggestions of a text, in the order of their first parts. */
export function listSuggestions(doc: Node): SuggestionView[] {
  const found = new Map<string, SuggestionView>();
  visit({ parent: doc, start: 0, blockId: null, note: null }, (by, piece, place) => {
    const known = found.get(by.id);
    if (known) {
      known.end = Math.max(known.end, place.end);
      addPiece(known.pieces, piece);
    } else {
      const { id, author, at } = by;
      found.set(id, { id, author, at, ...place, pieces: [piece] });
    }
  });
  return [...found.values()];
}

type Spot = Pick<SuggestionView, "position" | "anchor" | "end" | "blockId">;
type Found = (by: Authorship, piece: SuggestionPiece, place: Spot) => void;
type Inside = { parent: Node; start: number; blockId: string | null; note: number | null };

function visit({ parent, start, blockId, note }: Inside, found: Found): void {
  parent.forEach((child, offset) => {
    if (!mentionsSuggestions(child)) return;
    const position = start + offset;
    const id = typeof child.attrs.id === "string" ? child.attrs.id : blockId;
    const inNote = child.type.name === "footnote" ? position : note;
    const place = { position, anchor: inNote ?? position, end: position + child.nodeSize, blockId: id };
    if (child.isText) visitText(child, place, found);
    for (const suggestion of suggestionsOf(child)) found(suggestion, pieceOf(suggestion, child), place);
    visit({ parent: child, start: position + 1, blockId: id, note: inNote }, found);
  });
}

function visitText(node: Node, place: Spot, found: Found): void {
  const words = node.text ?? "";
  const marks = { added: markNamed(node, "insertion"), removed: markNamed(node, "deletion") };
  if (marks.added) found(marks.added.attrs as Authorship, { kind: "added", words }, place);
  if (marks.removed) found(marks.removed.attrs as Authorship, { kind: "removed", words }, place);
  for (const reformat of layers(node))
    found(reformat.attrs as Authorship, { kind: "reformatted", words }, place);
}

function layers(node: Node): Mark[] {
  const all: Mark[] = [];
  for (let mark = reformatIn(node.marks); mark && all.length < 20; mark = reformatIn(marksBefore(mark)))
    all.push(mark);
  return all;
}

function pieceOf(suggestion: NodeSuggestion, node: Node): SuggestionPiece {
  switch (suggestion.kind) {
    case "insert":
      return { kind: "nodeAdded", node: node.type.name, words: wordsOf(node) };
    case "delete":
      return { kind: "nodeRemoved", node: node.type.name, words: wordsOf(node) };
    case "split":
      return { kind: "divided" };
    case "join":
      return { kind: "joined" };
    case "modify":
      return { kind: "changed", from: suggestion.before.type ?? node.type.name, to: node.type.name };
  }
}

function wordsOf(node: Node): string {
  return node.textBetween(0, node.content.size, " ");
}

/** Runs of words that do the same are one. */
function addPiece(pieces: SuggestionPiece[], piece: SuggestionPiece): void {
  const last = pieces.at(-1);
  if (last && "words" in last && "words" in piece && last.kind === piece.kind && !("node" in last))
    last.words += piece.words;
  else pieces.push(piece);
}
