import type { BlockContent, Paragraph, PhrasingContent, Root, RootContent, TableRow } from "mdast";
import type { Block, Caption, FigureBlock, Inline } from "../types.ts";
import { linesOf, paragraphOf } from "./inlines.ts";
import type { MarkdownOptions } from "./types.ts";

/** Blocks of the model as Markdown's tree. */
export function blocksOf(blocks: Block[], options: MarkdownOptions): Root["children"] {
  return blocks.flatMap((block) => blockOf(block, options));
}

function blockOf(block: Block, options: MarkdownOptions): RootContent[] {
  switch (block.kind) {
    case "heading":
      return [{ type: "heading", depth: block.level, children: linesOf(block.content) }];
    case "paragraph":
      return [paragraphOf(block.content)];
    case "list":
      return [listOf(block, options)];
    case "quotation":
      return [quote(inside(block.blocks, options))];
    case "callout":
      return [alert("NOTE", inside(block.blocks, options))];
    case "rule":
      return [{ type: "thematicBreak" }];
    case "table":
      return tableOf(block, options);
    case "figure":
      return figureOf(block, options);
    case "exchange":
      return [
        alert("QUESTION", [paragraphOf(block.question)]),
        alert("ANSWER", inside(block.answer, options)),
      ];
    case "formula":
      return [{ type: "formula", value: block.latex, display: true }];
    case "finding":
      return [quote([text(`${options.labels.finding} ${block.finding.number}: ${block.finding.statement}`)])];
    case "paper":
      return [quote([text(block.paper.title), text(block.paper.authors.join(", "))])];
  }
}

function inside(blocks: Block[], options: MarkdownOptions): BlockContent[] {
  return blocksOf(blocks, options) as BlockContent[];
}

function quote(children: BlockContent[]): RootContent {
  return { type: "blockquote", children };
}

/** A box as GitHub writes it. */
function alert(kind: string, children: BlockContent[]): RootContent {
  // Written as it is: its brackets are no link.
  const mark: Paragraph = { type: "paragraph", children: [{ type: "html", value: `[!${kind}]` }] };
  return { type: "blockquote", children: [mark, ...children] };
}

function text(value: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value }] };
}

function listOf(
  { ordered, start, items }: Extract<Block, { kind: "list" }>,
  options: MarkdownOptions,
): RootContent {
  const isLoose = items.some((item) => item.filter(({ kind }) => kind === "paragraph").length > 1);
  return {
    type: "list",
    ordered,
    ...(ordered && { start }),
    spread: isLoose,
    children: items.map((item) => ({ type: "listItem", spread: isLoose, children: inside(item, options) })),
  };
}

/** Markdown has one header row and no merged cells: what a cell covers beside its own place stays empty. */
function tableOf(
  { caption, rows }: Extract<Block, { kind: "table" }>,
  options: MarkdownOptions,
): RootContent[] {
  const grid = gridOf(rows.map(({ cells }) => cells));
  const hasHeader = rows[0]?.cells.every(({ scope }) => scope === "col") ?? false;
  const width = Math.max(...grid.map((row) => row.length));
  const written = grid.map((row) => rowOf(row, width));
  const header: TableRow = { type: "tableRow", children: Array.from({ length: width }, emptyCell) };
  const table: RootContent = { type: "table", children: hasHeader ? written : [header, ...written] };
  return caption ? [captionOf(caption, options.labels.table), table] : [table];
}

type Cell = Extract<Block, { kind: "table" }>["rows"][number]["cells"][number];

function gridOf(rows: Cell[][]): (Cell | null)[][] {
  const grid: (Cell | null | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, index) => {
    for (const cell of cells) {
      const row = grid[index] ?? [];
      let column = 0;
      while (row[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rowspan; down += 1)
        for (let across = 0; across < cell.colspan; across += 1) {
          const line = grid[index + down];
          if (line) line[column + across] = down + across === 0 ? cell : null;
        }
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? null));
}

function rowOf(row: (Cell | null)[], width: number): TableRow {
  const cells = Array.from({ length: width }, (_, column) => row[column] ?? null);
  return {
    type: "tableRow",
    children: cells.map((cell) =>
      cell ? { type: "tableCell", children: cellLines(cell.blocks) } : emptyCell(),
    ),
  };
}

function emptyCell(): TableRow["children"][number] {
  return { type: "tableCell", children: [] };
}

/** A cell is one line: its paragraphs and items follow each other with a break between them. */
function cellLines(blocks: Block[]): PhrasingContent[] {
  const lineBreak = (): PhrasingContent => ({ type: "html", value: "<br>" });
  return linesIn(blocks).flatMap((line, index) => [
    ...(index > 0 ? [lineBreak()] : []),
    ...linesOf(line, lineBreak),
  ]);
}

function linesIn(blocks: Block[]): Inline[][] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph" || block.kind === "heading") return [block.content];
    if (block.kind === "list") return block.items.flatMap(linesIn);
    return block.kind === "quotation" || block.kind === "callout" ? linesIn(block.blocks) : [];
  });
}

function figureOf({ picture, alt, credit, caption }: FigureBlock, options: MarkdownOptions): RootContent[] {
  if (!picture) return [captionOf(caption, options.labels.figure)];
  const url = options.pictureAddress(picture.id);
  const shown: Paragraph = {
    type: "paragraph",
    children: [{ type: "image", url, alt, title: credit || null }],
  };
  return [shown, captionOf(caption, options.labels.figure)];
}

function captionOf({ content }: Caption, label: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value: `${label}: ` }, ...linesOf(content)] };
}
