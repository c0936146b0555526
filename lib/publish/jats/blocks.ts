import { countsOf, type PrintMatter } from "../print-matter.ts";
import { headRows } from "../tables.ts";
import type { Block, Caption, FigureBlock, TableCell, TableRow } from "../types.ts";
import { type Child, element } from "../xml/element.ts";
import { formulaOf, lineOf } from "./inlines.ts";
import { type Section, sectionsOf } from "./sections.ts";

/** Where the file's pictures are read; the file itself holds none. */
export type JatsWriting = { matter: PrintMatter; pictureAddress: (id: string) => string };

/** The text as sections within sections. */
export function bodyOf(blocks: readonly Block[], writing: JatsWriting): Child[] {
  return partsOf(sectionsOf(blocks), "s", writing);
}

function partsOf(
  { blocks, sections }: Pick<Section, "blocks" | "sections">,
  id: string,
  writing: JatsWriting,
): Child[] {
  return [
    ...blocksOf(blocks, writing),
    ...sections.map((section, index) => {
      const own = id === "s" ? `s${index + 1}` : `${id}-${index + 1}`;
      const title = element("title", {}, lineOf(section.heading.content));
      return element("sec", { id: own }, title, partsOf(section, own, writing));
    }),
  ];
}

function blocksOf(blocks: readonly Block[], writing: JatsWriting): Child[] {
  return blocks.flatMap((block) => blockOf(block, writing));
}

function blockOf(block: Block, writing: JatsWriting): Child[] {
  switch (block.kind) {
    case "heading":
      return [element("p", {}, element("bold", {}, lineOf(block.content)))];
    case "paragraph":
      return [element("p", {}, lineOf(block.content))];
    case "list":
      return [listOf(block, writing)];
    case "quotation":
      return [element("disp-quote", {}, blocksOf(block.blocks, writing))];
    case "callout":
      return [element("boxed-text", {}, blocksOf(block.blocks, writing))];
    case "rule":
      return [element("p", {}, "* * *")];
    case "table":
      return [tableOf(block, writing)];
    case "figure":
      return [figureOf(block, writing)];
    case "formula":
      return [element("disp-formula", {}, formulaOf(block.latex, true))];
    case "exchange":
      return [
        element("p", {}, element("bold", {}, `${block.number}. `, lineOf(block.question))),
        ...blocksOf(block.answer, writing),
      ];
    case "finding":
      return [findingOf(block, writing)];
    case "paper":
      return [paperOf(block)];
  }
}

function listOf({ ordered, start, items }: Extract<Block, { kind: "list" }>, writing: JatsWriting): Child {
  const numbered = ordered && start !== 1;
  return element(
    "list",
    { "list-type": ordered ? "order" : "bullet" },
    items.map((item, index) =>
      element(
        "list-item",
        {},
        numbered ? element("label", {}, String(start + index)) : null,
        blocksOf(item, writing),
      ),
    ),
  );
}

function tableOf({ caption, rows }: Extract<Block, { kind: "table" }>, writing: JatsWriting): Child {
  const count = headRows(rows);
  const part = (name: string, some: TableRow[]) =>
    some.length > 0
      ? element(
          name,
          {},
          some.map((row) => rowOf(row, writing)),
        )
      : null;
  const table = element("table", {}, part("thead", rows.slice(0, count)), part("tbody", rows.slice(count)));
  return element(
    "table-wrap",
    { id: caption ? `t${caption.number}` : null },
    caption ? captionOf(writing.matter.labels.table, caption) : [],
    table,
  );
}

function rowOf({ cells }: TableRow, writing: JatsWriting): Child & object {
  return element(
    "tr",
    {},
    cells.map((cell) => cellOf(cell, writing)),
  );
}

function cellOf({ scope, colspan, rowspan, blocks }: TableCell, writing: JatsWriting): Child {
  const spans = { colspan: colspan > 1 ? colspan : null, rowspan: rowspan > 1 ? rowspan : null };
  return element(scope ? "th" : "td", { scope, ...spans }, blocksOf(blocks, writing));
}

function captionOf(label: string, { number, content }: Caption): Child[] {
  const said = content.length > 0 ? [element("caption", {}, element("p", {}, lineOf(content)))] : [];
  return [element("label", {}, `${label} ${number}`), ...said];
}

function figureOf({ picture, alt, credit, caption }: FigureBlock, writing: JatsWriting): Child {
  const { matter, pictureAddress } = writing;
  return element(
    "fig",
    { id: `fig${caption.number}` },
    captionOf(matter.labels.figure, caption),
    alt ? element("alt-text", {}, alt) : null,
    picture ? element("graphic", { "xlink:href": pictureAddress(picture.id) }) : null,
    credit ? element("attrib", {}, credit) : null,
  );
}

function findingOf({ finding }: Extract<Block, { kind: "finding" }>, { matter }: JatsWriting): Child {
  const { labels, said } = matter;
  const { id, number, statement, outcome, positions } = finding;
  const counts = countsOf(positions, labels.positions);
  return element(
    "boxed-text",
    { "content-type": "finding", id: `finding${number}` },
    element("label", {}, `${labels.finding} ${number}`),
    element("p", {}, statement),
    [outcome && labels.outcomes[outcome], counts].map((line) => (line ? element("p", {}, line) : null)),
    (said[id] ?? []).map(({ text, by }) =>
      element("disp-quote", {}, element("p", {}, text), element("attrib", {}, by)),
    ),
  );
}

function paperOf({ paper }: Extract<Block, { kind: "paper" }>): Child {
  const { title, href, authors, standfirst } = paper;
  const link = { "ext-link-type": "uri", "xlink:href": href };
  return element(
    "boxed-text",
    { "content-type": "paper" },
    element("p", {}, element("bold", {}, href ? element("ext-link", link, title) : title)),
    [authors.join(", "), standfirst].filter(Boolean).map((line) => element("p", {}, line)),
  );
}
