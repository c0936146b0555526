import { countsOf, dayOf, type PrintMatter } from "../print-matter.ts";
import type { Block, Caption, Inline, Link, NoteInline, Words } from "../types.ts";

/**
 * An edition as plain text, for whatever reads nothing else: no line is broken but where the text breaks it, the numbers of notes
 * stand in brackets, the notes at the end.
 */
export function writeText(matter: PrintMatter): string {
  const { model, labels, title, standfirst, kind, institution, byline, authors } = matter;
  const names =
    byline.length > 0 ? byline.map(({ name, of }) => [name, of].filter(Boolean).join(", ")) : authors;
  const head = [institution, kind, title, standfirst, names.join("\n"), dayOf(matter), matter.address];
  const notes = model.notes.map(({ number, content }) => `[${number}] ${lineOf(content)}`);
  const sources = (model.bibliography?.entries ?? []).map(lineOf);
  const end = matter.colophon.map(({ label, text }) => `${label}: ${text}`);
  return [
    head.filter(Boolean).join("\n\n"),
    ...textsOf(model.blocks, matter),
    ...titled(labels.notes, notes),
    ...titled(labels.bibliography, sources),
    ...titled(labels.colophon, end),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

function titled(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [underlined(title, "="), lines.join("\n")];
}

function textsOf(blocks: readonly Block[], matter: PrintMatter): string[] {
  return blocks.map((block) => textOf(block, matter));
}

function textOf(block: Block, matter: PrintMatter): string {
  const { labels } = matter;
  const inside = (blocks: readonly Block[]) => textsOf(blocks, matter).join("\n\n");
  switch (block.kind) {
    case "heading":
      return underlined(lineOf(block.content), block.level === 2 ? "=" : "-");
    case "paragraph":
      return lineOf(block.content);
    case "list":
      return block.items
        .map((item, index) => hanging(block.ordered ? `${block.start + index}. ` : "- ", inside(item)))
        .join("\n");
    case "quotation":
    case "callout":
      return hanging("    ", inside(block.blocks));
    case "rule":
      return "* * *";
    case "table":
      return [block.caption ? captionOf(labels.table, block.caption) : "", rowsOf(block, inside)]
        .filter(Boolean)
        .join("\n");
    case "figure":
      return [captionOf(labels.figure, block.caption), block.alt && `(${block.alt})`, block.credit]
        .filter(Boolean)
        .join("\n");
    case "formula":
      return `    ${block.latex}`;
    case "exchange":
      return `${block.number}. ${lineOf(block.question)}\n\n${inside(block.answer)}`;
    case "finding":
      return findingOf(block, matter);
    case "paper":
      return [
        block.paper.title,
        block.paper.authors.join(", "),
        block.paper.standfirst,
        block.paper.href ?? "",
      ]
        .filter(Boolean)
        .join("\n");
  }
}

function findingOf({ finding }: Extract<Block, { kind: "finding" }>, { labels, said }: PrintMatter): string {
  const { id, number, statement, outcome, positions } = finding;
  const lead = [`${labels.finding} ${number}`, ...(outcome ? [labels.outcomes[outcome]] : [])].join(" · ");
  const words = (said[id] ?? []).map(({ text, by }) => hanging("    ", `${text}\n${by}`));
  return [lead, statement, countsOf(positions, labels.positions), ...words].filter(Boolean).join("\n");
}

function rowsOf({ rows }: Extract<Block, { kind: "table" }>, inside: (blocks: readonly Block[]) => string) {
  const cell = (blocks: readonly Block[]) => inside(blocks).replaceAll(/\s*\n\s*/g, " ");
  return rows.map(({ cells }) => cells.map(({ blocks }) => cell(blocks)).join(" | ")).join("\n");
}

function captionOf(label: string, { number, content }: Caption): string {
  return content.length > 0 ? `${label} ${number}: ${lineOf(content)}` : `${label} ${number}`;
}

function lineOf(pieces: readonly (Inline | NoteInline | Words | Link)[]): string {
  return pieces.map(pieceOf).join("");
}

function pieceOf(piece: Inline | NoteInline | Words | Link): string {
  switch (piece.kind) {
    case "words":
      return piece.text;
    case "link":
      return linkOf(lineOf(piece.content), piece.href);
    case "break":
      return "\n";
    case "note":
      return `[${piece.number}]`;
    case "formula":
      return piece.latex;
  }
}

/** An address that is not its own words stands behind them. */
function linkOf(words: string, href: string): string {
  return words === href ? href : `${words} <${href}>`;
}

function underlined(text: string, line: string): string {
  return `${text}\n${line.repeat(Math.max(3, Math.min(60, text.length)))}`;
}

/** Lines behind the first stand under it. */
function hanging(first: string, text: string): string {
  return first + text.replaceAll(/\n(?=[^\n])/g, `\n${" ".repeat(first.length)}`);
}
