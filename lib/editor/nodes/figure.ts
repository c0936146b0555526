import { Node } from "@tiptap/core";
import { dataAttributes } from "./data-attributes.ts";

/** A picture with its caption. `pictureId` names an uploaded picture; `alt` is what is read out in its place, and
 *  has to be there before the text is submitted; `credit` says whose it is. */
export const Figure = Node.create({
  name: "figure",
  group: "block",
  content: "caption",
  isolating: true,
  defining: true,
  selectable: true,
  draggable: true,
  addAttributes: () => dataAttributes({ pictureId: "data-picture", alt: "data-alt", credit: "data-credit" }),
  parseHTML: () => [{ tag: "figure[data-picture]" }],
  renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes, 0],
});

/** A table with a caption, by which it is numbered. A table without one stands alone. */
export const TableFigure = Node.create({
  name: "tableFigure",
  group: "block",
  content: "caption table",
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: "figure[data-table]" }],
  renderHTML: () => ["figure", { "data-table": "" }, 0],
});
