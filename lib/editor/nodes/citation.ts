import { Node } from "@tiptap/core";
import { dataAttributes } from "./data-attributes.ts";

/** Sources cited at one place of the text or of a note. `items` is a JSON string (`parseCitedItems`): the binding would
 *  rewrite a list at every edit. How it is printed follows from the document's citation style. */
export const Citation = Node.create({
  name: "citation",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => dataAttributes({ items: "data-citation" }),
  parseHTML: () => [{ tag: "span[data-citation]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes],
});
