import type { FootnoteDefinition, Nodes, PhrasingContent, Root } from "mdast";
import type { NodeJson } from "../document-json.ts";
import { type NoteMaker, textNode, toInlines } from "./inlines.ts";
import { everyNode, type Reading } from "./reading.ts";

/** The footnote node of a reference, or null where Markdown defines none. */
export function noteMaker(reading: Reading): NoteMaker {
  return (identifier) => {
    const definition = reading.notes.get(identifier);
    if (!definition) return null;
    reading.referencedNotes.add(identifier);
    const content = noteContent(definition, reading);
    return content.length > 0 ? { type: "footnote", content } : { type: "footnote" };
  };
}

/** Notes nobody refers to, as paragraphs, so that their text is kept. */
export function unreferencedNotes(root: Root, reading: Reading): NodeJson[] {
  return [...everyNode(root)].flatMap((node) => {
    if (node.type !== "footnoteDefinition" || reading.referencedNotes.has(node.identifier)) return [];
    const content = noteContent(node, reading);
    return content.length > 0 ? [{ type: "paragraph", attrs: { id: reading.newId() }, content }] : [];
  });
}

/** A note is one run of words: its paragraphs are joined by a space, and of marks it keeps bold, italic and link.
 *  A note inside a note stays as its name in brackets. */
function noteContent(definition: FootnoteDefinition, reading: Reading): NodeJson[] {
  const runs = phrasingsIn(definition).map((children) => toInlines(children, reading, () => null));
  const joined = runs
    .filter((run) => run.length > 0)
    .flatMap((run, index) => (index > 0 ? [...textNode(" "), ...run] : run));
  return joined.flatMap((node) => (node.type === "hardBreak" ? textNode(" ") : [withNoteMarks(node)]));
}

function phrasingsIn(definition: FootnoteDefinition): PhrasingContent[][] {
  return [...everyNode(definition)].flatMap((node): PhrasingContent[][] => {
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell")
      return [node.children];
    return isLiteralBlock(node) ? [[{ type: "text", value: node.value }]] : [];
  });
}

function isLiteralBlock(node: Nodes): node is Extract<Nodes, { type: "code" }> {
  return node.type === "code";
}

function withNoteMarks({ marks, ...node }: NodeJson): NodeJson {
  const kept =
    marks?.filter((mark) => mark.type === "bold" || mark.type === "italic" || mark.type === "link") ?? [];
  return kept.length > 0 ? { ...node, marks: kept } : node;
}
