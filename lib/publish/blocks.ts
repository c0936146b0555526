import type { NodeJson } from "#lib/editor/document-json.ts";
import { blockIdOf } from "./block-id.ts";
import { readFigure } from "./figures.ts";
import { latexOf, readInlines, wordsOf } from "./inlines.ts";
import { printableFinding, printablePaper } from "./references.ts";
import { readTable } from "./tables.ts";
import { trackedEnd, within } from "./tracked.ts";
import type { Block, Inline } from "./types.ts";
import type { Writing } from "./writing.ts";

/** Reads blocks in order; blocks that hold nothing are left out. */
export function readBlocks(nodes: NodeJson[], writing: Writing): Block[] {
  return nodes.flatMap((node, index) =>
    within(node, writing, () => readBlock(node, writing)).map((block) =>
      block.kind === "paragraph" || block.kind === "heading"
        ? { ...block, ...trackedEnd(node, nodes[index + 1], writing) }
        : block,
    ),
  );
}

function readBlock(node: NodeJson, writing: Writing): Block[] {
  const children = node.content ?? [];
  switch (node.type) {
    case "heading":
      return readHeading(node, writing);
    case "blockquote":
      return quotation(readBlocks(children, writing));
    case "bulletList":
    case "orderedList":
      return readList(node, writing);
    case "table":
      return readTable(node, null, (cell) => readBlocks(cell, writing));
    case "tableFigure":
      return readTableFigure(node, writing);
    case "figure":
      return [readFigure(node, writing)];
    case "callout":
      return callout(readBlocks(children, writing));
    case "exchange":
      return readExchange(node, writing);
    case "blockMath":
      return formula(node);
    case "horizontalRule":
      return [{ kind: "rule" }];
    case "findingBlock":
      return readFinding(String(node.attrs?.findingId ?? ""), writing);
    case "paperBlock":
      return readPaper(String(node.attrs?.paperId ?? ""), writing);
    default:
      return paragraph(node, readInlines(children, writing));
  }
}

function readHeading(node: NodeJson, writing: Writing): Block[] {
  const content = readInlines(node.content ?? [], writing);
  const text = wordsOf(content).trim();
  if (text === "") return paragraph(node, content);
  return [
    { kind: "heading", level: level(node), slug: writing.slugFor(text), blockId: blockIdOf(node), content },
  ];
}

function paragraph(node: NodeJson, content: Inline[]): Block[] {
  return holdsSomething(content) ? [{ kind: "paragraph", blockId: blockIdOf(node), content }] : [];
}

function holdsSomething(content: Inline[]): boolean {
  const standsAlone = (inline: Inline) => inline.kind === "note" || inline.kind === "formula";
  return content.some(standsAlone) || wordsOf(content).trim() !== "";
}

function quotation(blocks: Block[]): Block[] {
  return blocks.length > 0 ? [{ kind: "quotation", blocks }] : [];
}

function readList(node: NodeJson, writing: Writing): Block[] {
  const items = (node.content ?? [])
    .map((item) => readBlocks(item.content ?? [], writing))
    .filter((item) => item.length > 0);
  if (items.length === 0) return [];
  return [{ kind: "list", ordered: node.type === "orderedList", start: startOf(node), items }];
}

function callout(blocks: Block[]): Block[] {
  return blocks.length > 0 ? [{ kind: "callout", blocks }] : [];
}

function readTableFigure(node: NodeJson, writing: Writing): Block[] {
  const [caption, table] = node.content ?? [];
  if (!caption || !table) return [];
  const number = writing.numberFor("table");
  const content = readInlines(caption.content ?? [], writing);
  return readTable(table, { number, blockId: blockIdOf(caption), content }, (cell) =>
    readBlocks(cell, writing),
  );
}

/** A question nobody asked yet, without an answer, is left out and takes no number. */
function readExchange(node: NodeJson, writing: Writing): Block[] {
  const [asked, answered] = node.content ?? [];
  const question = readInlines(asked?.content ?? [], writing);
  const answer = readBlocks(answered?.content ?? [], writing);
  if (!holdsSomething(question) && answer.length === 0) return [];
  const number = writing.numberFor("question");
  return [{ kind: "exchange", number, blockId: asked ? blockIdOf(asked) : null, question, answer }];
}

function formula(node: NodeJson): Block[] {
  const latex = latexOf(node);
  return latex === "" ? [] : [{ kind: "formula", blockId: blockIdOf(node), latex }];
}

function readFinding(id: string, writing: Writing): Block[] {
  const finding = writing.references.finding(id);
  if (!finding) writing.missing.push({ kind: "finding", id });
  return finding ? [{ kind: "finding", finding: printableFinding(finding) }] : [];
}

function readPaper(id: string, writing: Writing): Block[] {
  const paper = writing.references.paper(id);
  if (!paper) writing.missing.push({ kind: "paper", id });
  return paper ? [{ kind: "paper", paper: printablePaper(paper) }] : [];
}

function level(node: NodeJson): 2 | 3 | 4 {
  return node.attrs?.level === 3 || node.attrs?.level === 4 ? node.attrs.level : 2;
}

function startOf(node: NodeJson): number {
  const start = node.attrs?.start;
  return typeof start === "number" && Number.isSafeInteger(start) && start >= 0 ? start : 1;
}
