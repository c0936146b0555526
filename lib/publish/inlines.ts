import type { MarkJson, NodeJson } from "#lib/editor/document-json.ts";
import { checkedHref } from "#lib/editor/web-address.ts";
import { cleanText } from "./clean-text.ts";
import { workedNode, workedText } from "./tracked.ts";
import type { CitationInText, Formula, Inline, NoteInline, Style, Words, Worked } from "./types.ts";
import type { Writing } from "./writing.ts";

/** Reads what stands in a line. Each note met gets the next number. */
export function readInlines(nodes: NodeJson[], writing: Writing): Inline[] {
  const inlines: Inline[] = [];
  for (const node of nodes) {
    if (node.type === "footnote") inlines.push(readNote(node, writing));
    else if (node.type === "citation") readCitation(node, inlines, writing);
    else if (node.type === "hardBreak") inlines.push({ kind: "break", ...workedNode(node, writing) });
    else if (node.type === "text") append(inlines, node, writing);
    else if (node.type === "inlineMath") inlines.push(...formula(node, writing));
    else inlines.push(...readInlines(node.content ?? [], writing));
  }
  return inlines;
}

/** The words alone: without notes, a break counting as a space, a formula as its LaTeX. */
export function wordsOf(inlines: Inline[]): string {
  return inlines.map(inlineWords).join("");
}

function readNote(node: NodeJson, writing: Writing): Inline {
  const content: NoteInline[] = [];
  for (const child of node.content ?? []) {
    if (child.type === "citation") addInLine(content, citedText(child, writing));
    else if (child.type === "inlineMath") content.push(...formula(child, writing));
    else append(content, child, writing);
  }
  return newNote(content, writing, workedNode(node, writing));
}

/** Whether a writer puts a space before a citation depends on the style that was chosen then; it may be another now. */
function readCitation(node: NodeJson, inlines: Inline[], writing: Writing) {
  const citation = writing.citations.get(node);
  if (!citation) return;
  if (!citation.ownNote) return addInLine(inlines, citedText(node, writing));
  const before = inlines.at(-1);
  if (before?.kind === "words") before.text = before.text.trimEnd();
  inlines.push(newNote(citation.text, writing, workedNode(node, writing)));
}

/** A citation's words, each with what is suggested of the whole. */
function citedText(node: NodeJson, writing: Writing): CitationInText["text"] {
  const worked = workedNode(node, writing);
  return (writing.citations.get(node)?.text ?? []).map((piece) =>
    piece.kind === "words"
      ? { ...piece, ...worked }
      : { ...piece, content: piece.content.map((words) => ({ ...words, ...worked })) },
  );
}

function addInLine(inlines: Inline[], text: CitationInText["text"]) {
  if (inlines.at(-1)?.kind === "note" || needsSpace.test(wordsOf(inlines.slice(-1))))
    join(inlines, { kind: "words", text: " ", styles: [] });
  // What follows may be joined to it; the same citation may be printed again.
  inlines.push(...structuredClone(text));
}

/** Scripts that write no spaces need none. */
const needsSpace = /[\p{L}\p{N}\p{Pe}\p{Pf}.,;:!?](?<![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])$/u;

function newNote(content: NoteInline[], writing: Writing, worked: Worked): Inline {
  const number = writing.notes.length + 1;
  writing.notes.push({ number, content });
  return { kind: "note", number, ...worked };
}

function formula(node: NodeJson, writing: Writing): Formula[] {
  const latex = latexOf(node);
  return latex === "" ? [] : [{ kind: "formula", latex, ...workedNode(node, writing) }];
}

/** What a formula says, without characters that cannot be printed; empty where it says nothing yet. */
export function latexOf(node: NodeJson): string {
  return cleanText(String(node.attrs?.latex ?? "")).trim();
}

/** Adds a piece of text; neighbours with the same address become one link, with the same styles one run. */
function append(inlines: Inline[], node: NodeJson, writing: Writing) {
  const words: Words = {
    kind: "words",
    text: cleanText(node.text ?? ""),
    styles: stylesOf(node.marks ?? []),
    ...workedText(node.marks ?? [], writing, styles),
  };
  if (words.text === "") return;
  const href = hrefOf(node.marks ?? []);
  const previous = inlines.at(-1);
  if (href === null) join(inlines, words);
  else if (previous?.kind === "link" && previous.href === href) join(previous.content, words);
  else inlines.push({ kind: "link", href, content: [words] });
}

function join(run: Inline[], words: Words) {
  const previous = run.at(-1);
  if (previous?.kind === "words" && isAlike(previous, words)) previous.text += words.text;
  else run.push(words);
}

function isAlike({ text: _, ...one }: Words, { text: __, ...other }: Words): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const styles: readonly Style[] = ["bold", "italic", "strike", "code"];

function stylesOf(marks: MarkJson[]): Style[] {
  return styles.filter((style) => marks.some((mark) => mark.type === style));
}

function hrefOf(marks: MarkJson[]): string | null {
  return checkedHref(marks.find((mark) => mark.type === "link")?.attrs?.href);
}

function inlineWords(inline: Inline): string {
  if (inline.kind === "words") return inline.text;
  if (inline.kind === "link") return wordsOf(inline.content);
  if (inline.kind === "formula") return inline.latex;
  return inline.kind === "break" ? " " : "";
}
