import type { NodeJson } from "#lib/editor/document-json.ts";
import { placeCaptions } from "./captions.ts";
import type { Box, Entry } from "./entries.ts";
import type { Line } from "./inlines.ts";
import { buildLists, continuesList } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { readTable } from "./tables.ts";

type LineEntry = Extract<Entry, { kind: "line" }>;

/** Entries as blocks of our schema: lists put together from their items, boxes from their paragraphs, questions with
 *  their answers, pictures and tables with their captions.
 *  @param depth how many boxes the entries stand in */
export function buildBlocks(entries: Entry[], reading: Reading, depth = 0): NodeJson[] {
  const blocks: NodeJson[] = [];
  for (let at = 0; at < entries.length; ) {
    const run = runAt(entries, at, depth);
    blocks.push(...blocksOf(run, reading, depth));
    at += run.entries.length;
  }
  return joinSuggested(placeCaptions(blocks));
}

type Run = { kind: "list" | "exchange" | "single" | Box; entries: Entry[] };

/** The entries from here on that make one block together. */
function runAt(entries: Entry[], at: number, depth: number): Run {
  const first = entries[at];
  const box = boxAt(first, depth);
  const goesOn = (test: (entry: Entry) => boolean) => {
    let end = at + 1;
    for (let next = entries[end]; next && test(next); next = entries[end]) end += 1;
    return entries.slice(at, end);
  };
  if (first?.kind === "line" && first.role.kind === "question" && depth === 0)
    return { kind: "exchange", entries: goesOn((entry) => boxAt(entry, 0) === "answer") };
  if (box && box !== "answer")
    return { kind: box, entries: goesOn((entry) => boxAt(entry, depth) === box && !beginsAnew(entry)) };
  if (first && continuesList(first))
    return { kind: "list", entries: goesOn((entry) => continuesList(entry) && boxAt(entry, depth) === box) };
  return { kind: "single", entries: entries.slice(at, at + 1) };
}

function boxAt(entry: Entry | undefined, depth: number): Box | undefined {
  return entry?.kind === "line" ? entry.boxes[depth] : undefined;
}

function beginsAnew(entry: Entry): boolean {
  return entry.kind === "line" && entry.beginsBox;
}

function blocksOf({ kind, entries }: Run, reading: Reading, depth: number): NodeJson[] {
  const lines = entries.filter((entry) => entry.kind === "line");
  const [first] = entries;
  switch (kind) {
    case "list":
      return buildLists(lines, reading, (line) => lineBlocks({ ...line, role: { kind: "plain" } }, reading));
    case "quote":
      return [{ type: "blockquote", content: buildBlocks(entries, reading, depth + 1) }];
    case "callout":
      return [{ type: "callout", content: plainly(buildBlocks(entries, reading, depth + 1), reading) }];
    case "exchange":
      return [exchange(entries, reading)];
    default:
      if (first?.kind === "table") return readTable(first.table, reading, inCell(reading));
      return first ? lineBlocks(first, reading) : [];
  }
}

function inCell(reading: Reading) {
  return (entries: Entry[]) => plainly(buildBlocks(entries, reading), reading);
}

function exchange([asked, ...answers]: Entry[], reading: Reading): NodeJson {
  const question = asked?.kind === "line" ? asked.line.inlines : [];
  const content = buildBlocks(answers, reading, 1);
  return {
    type: "exchange",
    attrs: { id: reading.newId() },
    content: [
      withContent({ type: "question", attrs: { id: reading.newId() } }, question),
      { type: "answer", content: answerBlocks(content, reading) },
    ],
  };
}

function answerBlocks(blocks: NodeJson[], reading: Reading): NodeJson[] {
  const fitting = blocks.flatMap((block) =>
    block.type === "blockquote" ? [block] : plainly([block], reading),
  );
  return fitting.length > 0 ? fitting : plainly([], reading);
}

/** A line of Word as a block, with its pictures and large formulas after it. */
function lineBlocks({ line, role }: LineEntry, reading: Reading): NodeJson[] {
  if (role.kind === "rule") return [{ type: "horizontalRule" }];
  if (role.kind === "formula") return formulaBlocks(line, reading);
  const beside = [
    ...line.formulas.map((latex) => ({ type: "blockMath", attrs: { id: reading.newId(), latex } })),
    ...line.pictures.map((picture) => figure(reading.keep(picture), picture.altText ?? "", reading)),
  ];
  const isEmpty = !line.inlines.some((node) => node.type !== "text" || /\S/.test(node.text ?? ""));
  if (isEmpty && (beside.length > 0 || line.end === null)) return beside;
  return [withEnd(textBlock({ line, role }, reading), line, reading), ...beside];
}

/** A paragraph of Word for a formula alone. */
function formulaBlocks(line: Line, reading: Reading): NodeJson[] {
  const [only, ...others] = line.inlines;
  const formulas =
    only?.type === "inlineMath" && others.length === 0 ? [String(only.attrs?.latex)] : line.formulas;
  if (formulas.length === 0)
    return lineBlocks({ kind: "line", line, role: { kind: "plain" }, boxes: [], beginsBox: false }, reading);
  return formulas.map((latex) => ({ type: "blockMath", attrs: { id: reading.newId(), latex } }));
}

function textBlock({ line, role }: Pick<LineEntry, "line" | "role">, { newId }: Reading): NodeJson {
  const id = newId();
  if (role.kind === "heading")
    return withContent({ type: "heading", attrs: { id, level: role.level } }, line.inlines);
  if (role.kind === "caption")
    return withContent({ type: "caption", attrs: { id, isCounted: line.isCounted } }, line.inlines);
  if (role.kind === "credit") return withContent({ type: "credit" }, line.inlines);
  return withContent({ type: "paragraph", attrs: { id } }, line.inlines);
}

function figure(pictureId: string, alt: string, { newId }: Reading): NodeJson {
  const caption = { type: "caption", attrs: { id: newId() } };
  return {
    type: "figure",
    attrs: { id: newId(), pictureId, alt: alt.trim(), credit: "" },
    content: [caption],
  };
}

function withContent(node: NodeJson, content: NodeJson[]): NodeJson {
  return content.length > 0 ? { ...node, content } : node;
}

/** What stands in a place that holds nothing but paragraphs and lists; never empty. */
function plainly(blocks: NodeJson[], reading: Reading): NodeJson[] {
  const fitting = blocks.flatMap((block) => plain(block, reading));
  return fitting.length > 0 ? fitting : [{ type: "paragraph", attrs: { id: reading.newId() } }];
}

const plainTypes = new Set(["paragraph", "bulletList", "orderedList"]);

function plain(block: NodeJson, reading: Reading): NodeJson[] {
  if (plainTypes.has(block.type)) return [block];
  if (block.type === "figure") {
    reading.losses.add("picturesInCells");
    return plain({ ...block, type: "blockquote" }, reading);
  }
  if (block.type === "blockMath")
    return [paragraph([{ type: "inlineMath", attrs: { latex: block.attrs?.latex } }], reading)];
  if (["heading", "caption", "question"].includes(block.type))
    return block.content ? [paragraph(block.content, reading)] : [];
  if (block.type === "blockquote" || block.type === "callout") reading.losses.add("nestedBlocks");
  return (block.content ?? []).flatMap((inner) => plain(inner, reading));
}

function paragraph(content: NodeJson[], { newId }: Reading): NodeJson {
  return { type: "paragraph", attrs: { id: newId() }, content };
}

/** Notes at the block what Word says of the paragraph's end; it belongs to the block after it. */
function withEnd(block: NodeJson, { end }: Line, { changes }: Reading): NodeJson {
  return end ? { ...block, attrs: { ...block.attrs, endsWith: changes.ofBlock(end) } } : block;
}

/** Hands what Word says of a paragraph's end to the next block, where that is one it could be joined to. */
function joinSuggested(blocks: NodeJson[]): NodeJson[] {
  return blocks.map((block, index) => {
    const { endsWith: _, ...attrs } = block.attrs ?? {};
    const before = blocks[index - 1]?.attrs?.endsWith;
    const isText = block.type === "paragraph" || block.type === "heading";
    const suggestions = isText && before ? { suggestions: before } : {};
    return block.attrs ? { ...block, attrs: { ...attrs, ...suggestions } } : block;
  });
}
