import { Node } from "@tiptap/core";
import { dataAttributes } from "./data-attributes.ts";

/** A formula in a line, as LaTeX. */
export const InlineMath = Node.create({
  name: "inlineMath",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => dataAttributes({ latex: "data-latex" }),
  parseHTML: () => [{ tag: "span[data-latex]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes],
});

/** A formula on lines of its own, as LaTeX. */
export const BlockMath = Node.create({
  name: "blockMath",
  group: "block",
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => dataAttributes({ latex: "data-latex" }),
  parseHTML: () => [{ tag: "div[data-latex]" }],
  renderHTML: ({ HTMLAttributes }) => ["div", HTMLAttributes],
});
