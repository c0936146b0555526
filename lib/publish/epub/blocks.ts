import { countsOf, type PrintMatter } from "../print-matter.ts";
import { headRows } from "../tables.ts";
import type { Block, Caption, FigureBlock, TableCell, TableRow } from "../types.ts";
import { type Child, element } from "../xml/element.ts";
import { formulaOf, lineOf } from "./inlines.ts";

/** Blocks of the model as XHTML. */
export function blocksOf(blocks: readonly Block[], matter: PrintMatter): Child[] {
  return blocks.map((block) => blockOf(block, matter));
}

function blockOf(block: Block, matter: PrintMatter): Child {
  switch (block.kind) {
    case "heading":
      return element(`h${block.level}`, { id: block.slug }, lineOf(block.content));
    case "paragraph":
      return element("p", {}, lineOf(block.content));
    case "list":
      return listOf(block, matter);
    case "quotation":
      return element("blockquote", {}, blocksOf(block.blocks, matter));
    case "callout":
      return element("div", { class: "box" }, blocksOf(block.blocks, matter));
    case "rule":
      return element("hr", {});
    case "table":
      return tableOf(block, matter);
    case "figure":
      return figureOf(block, matter);
    case "formula":
      return element("div", { class: "formula" }, formulaOf(block.latex, true));
    case "exchange":
      return element(
        "div",
        { class: "exchange" },
        element("p", { class: "question" }, `${block.number}. `, lineOf(block.question)),
        blocksOf(block.answer, matter),
      );
    case "finding":
      return findingOf(block, matter);
    case "paper":
      return paperOf(block);
  }
}

function listOf({ ordered, start, items }: Extract<Block, { kind: "list" }>, matter: PrintMatter): Child {
  const lines = items.map((item) => element("li", {}, blocksOf(item, matter)));
  return ordered ? element("ol", { start: start === 1 ? null : start }, lines) : element("ul", {}, lines);
}

function tableOf({ caption, rows }: Extract<Block, { kind: "table" }>, matter: PrintMatter): Child {
  const count = headRows(rows);
  const part = (name: string, some: TableRow[]) =>
    some.length > 0
      ? element(
          name,
          {},
          some.map((row) => rowOf(row, matter)),
        )
      : null;
  return element(
    "table",
    {},
    caption && element("caption", {}, captionOf(matter.labels.table, caption)),
    part("thead", rows.slice(0, count)),
    part("tbody", rows.slice(count)),
  );
}

function rowOf({ cells }: TableRow, matter: PrintMatter): Child & object {
  return element(
    "tr",
    {},
    cells.map((cell) => cellOf(cell, matter)),
  );
}

function cellOf({ scope, colspan, rowspan, blocks }: TableCell, matter: PrintMatter): Child {
  const spans = { colspan: colspan > 1 ? colspan : null, rowspan: rowspan > 1 ? rowspan : null };
  return element(scope ? "th" : "td", { scope, ...spans }, blocksOf(blocks, matter));
}

function captionOf(label: string, { number, content }: Caption): Child[] {
  return [element("strong", {}, `${label} ${number}`), content.length > 0 ? ": " : null, ...lineOf(content)];
}

/** Where a picture stands in the file. */
export function pictureFile(id: string, { pictures }: PrintMatter): string | null {
  const picture = pictures[id];
  return picture ? `pictures/${id}.${picture.type === "png" ? "png" : "jpg"}` : null;
}

function figureOf({ picture, alt, credit, caption }: FigureBlock, matter: PrintMatter): Child {
  const file = picture && pictureFile(picture.id, matter);
  return element(
    "figure",
    {},
    file ? element("img", { src: file, alt }) : null,
    element(
      "figcaption",
      {},
      captionOf(matter.labels.figure, caption),
      credit ? [element("br", {}), element("small", {}, credit)] : [],
    ),
  );
}

function findingOf({ finding }: Extract<Block, { kind: "finding" }>, { labels, said }: PrintMatter): Child {
  const { id, number, statement, outcome, positions } = finding;
  const lead = [`${labels.finding} ${number}`, ...(outcome ? [labels.outcomes[outcome]] : [])].join(" · ");
  const counts = countsOf(positions, labels.positions);
  return element(
    "div",
    { class: "box" },
    element("p", { class: "lead" }, lead),
    element("p", {}, statement),
    counts ? element("p", { class: "counts" }, counts) : null,
    (said[id] ?? []).flatMap(({ text, by }) => [
      element("blockquote", {}, element("p", {}, text)),
      element("p", { class: "by" }, by),
    ]),
  );
}

function paperOf({ paper }: Extract<Block, { kind: "paper" }>): Child {
  const { title, href, authors, standfirst } = paper;
  return element(
    "div",
    { class: "box" },
    element("p", { class: "lead" }, href ? element("a", { href }, title) : title),
    [authors.join(", "), standfirst].filter(Boolean).map((line) => element("p", {}, line)),
  );
}
