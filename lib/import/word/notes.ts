import type { NodeJson } from "#lib/editor/document-json.ts";
import { newChanges } from "./changes.ts";
import { readLine } from "./inlines.ts";
import type { Reading } from "./reading.ts";
import type { WordDocument, WordNode, WordParagraph } from "./tree.ts";

/** Answers the footnote that a reference of Word leads to. A note is one run of words here: its paragraphs are joined by
 *  a space. Endnotes become footnotes; they are one kind. */
export function noteReader({ notes }: WordDocument, reading: () => Reading): Reading["note"] {
  return (reference) => {
    // What is suggested of the reference is the note's; its words say for themselves what is suggested of them.
    const inNote = { ...reading(), changes: newChanges(reading().newId) };
    const { losses } = inNote;
    if (reference.noteType === "endnote") losses.add("endnotes");
    const body = notes.resolve(reference)?.body ?? [];
    const paragraphs = [...paragraphsIn(body)];
    if (paragraphs.length > 1) losses.add("noteBlocks");
    const lines = paragraphs.map(({ children }) => wordsOfNote(readLine(children, inNote).inlines));
    const content = lines
      .filter((line) => line.length > 0)
      .flatMap((line, index) => (index > 0 ? [{ type: "text", text: " " }, ...line] : line));
    return content.length > 0 ? { type: "footnote", content } : { type: "footnote" };
  };
}

function* paragraphsIn(nodes: WordNode[]): Generator<WordParagraph> {
  for (const node of nodes) {
    if (node.type === "paragraph") yield node;
    if (node.type === "table")
      for (const row of node.children) for (const cell of row.children) yield* paragraphsIn(cell.children);
  }
}

const marksOfNotes = new Set(["bold", "italic", "link", "insertion", "deletion", "reformat"]);

/** Word begins a note with a space after its number. */
function wordsOfNote(inlines: NodeJson[]): NodeJson[] {
  const kept = inlines.flatMap((node): NodeJson[] => {
    if (node.type === "hardBreak") return [{ type: "text", text: " " }];
    if (node.type === "inlineMath") return [node];
    if (node.type !== "text") return [];
    const marks = (node.marks ?? []).filter((mark) => marksOfNotes.has(mark.type));
    const { marks: _, ...bare } = node;
    return [marks.length > 0 ? { ...bare, marks } : bare];
  });
  const [first, ...rest] = kept;
  if (first?.type !== "text") return kept;
  const text = first.text?.trimStart() ?? "";
  return text === "" ? rest : [{ ...first, text }, ...rest];
}
