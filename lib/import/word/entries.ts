import type { Line } from "./inlines.ts";
import { readLine } from "./inlines.ts";
import type { ListPlace } from "./list-places.ts";
import type { Reading } from "./reading.ts";
import type { WordNode, WordParagraph, WordTable } from "./tree.ts";

/** What a paragraph is in Word's style, where that means something here. */
export type Role =
  | { kind: "plain" | "caption" | "credit" | "question" | "rule" | "headerCell" | "formula" }
  | { kind: "heading"; level: 2 | 3 | 4 }
  | { kind: "item"; list: ListPlace; isOrdered: boolean; level: number }
  /** A further paragraph of a list item. */
  | { kind: "continued"; level: number };

/** Boxes that Word can only say by the style of each paragraph in them, from the outside in. */
export type Box = "quote" | "callout" | "answer";

/** One paragraph or table of Word, on its way to a block. */
export type Entry =
  | { kind: "line"; line: Line; role: Role; boxes: Box[]; beginsBox: boolean }
  | { kind: "table"; table: WordTable };

/** Reads paragraphs and tables in order. The title and a table of contents are left out: a text has neither. */
export function readEntries(nodes: WordNode[], reading: Reading): Entry[] {
  return nodes.flatMap((node): Entry[] => {
    if (node.type === "table") return [{ kind: "table", table: node }];
    if (node.type !== "paragraph" || isLeftOut(node, reading)) return [];
    const line = readLine(node.children, reading);
    const boxes = boxesOf(node);
    const beginsBox = line.bookmarks.some((name) => /^_(quote|callout)\d+$/.test(name));
    return [{ kind: "line", line, role: roleOf(node, line), boxes, beginsBox }];
  });
}

function isLeftOut({ styleName, children }: WordParagraph, { losses }: Reading): boolean {
  const style = styleName ?? "";
  const isTitle = /^(title|subtitle|byline|author|date)$/i.test(style);
  if (isTitle && children.length > 0) losses.add("title");
  const isContents = /^toc( \d| heading)?$/i.test(style);
  if (isContents) losses.add("contents");
  return isTitle || isContents;
}

const boxStyles: [RegExp, Box[]][] = [
  [/^answer quote$/i, ["answer", "quote"]],
  [/^answer$/i, ["answer"]],
  [/^callout$/i, ["callout"]],
  [/^(intense )?quot(e|ation)s?$|^block text$/i, ["quote"]],
];

function boxesOf({ styleName }: WordParagraph): Box[] {
  return boxStyles.find(([style]) => style.test(styleName ?? ""))?.[1] ?? [];
}

const roles: [RegExp, "caption" | "credit" | "question" | "rule" | "headerCell" | "formula"][] = [
  [/^(caption|table caption|image caption)$/i, "caption"],
  [/^credit$/i, "credit"],
  [/^question$/i, "question"],
  [/^(horizontal rule|rule)$/i, "rule"],
  [/^table head(er|ing)$/i, "headerCell"],
  [/^(formula|equation)$/i, "formula"],
];

function roleOf({ styleName, styleId, numbering }: WordParagraph, line: Line): Role {
  const style = styleName ?? "";
  if (line.isRule) return { kind: "rule" };
  const heading = /^heading ([1-9])$/i.exec(style)?.[1];
  if (heading) return { kind: "heading", level: heading === "1" ? 2 : heading === "2" ? 3 : 4 };
  const named = roles.find(([pattern]) => pattern.test(style));
  if (named) return { kind: named[1] };
  if (numbering) {
    const list = line.list ?? listOfStyle(`style ${styleId}`);
    const level = Math.min(Number(numbering.level) || 0, deepestLevel);
    return { kind: "item", list, isOrdered: numbering.isOrdered, level };
  }
  return listByStyle(style) ?? { kind: "plain" };
}

/** Word knows nine. */
const deepestLevel = 8;

function listByStyle(style: string): Role | null {
  const [, kind, number = "1"] = /^list (bullet|number|continue)(?: ([2-5]))?$/i.exec(style) ?? [];
  if (!kind) return null;
  const level = Number(number) - 1;
  if (kind.toLowerCase() === "continue") return { kind: "continued", level };
  return {
    kind: "item",
    list: listOfStyle(`style ${style}`),
    isOrdered: kind.toLowerCase() === "number",
    level,
  };
}

/** A list that Word knows by its style only. */
function listOfStyle(id: string): ListPlace {
  return { id, number: id, begins: false, start: 1 };
}
