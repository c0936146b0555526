import { Node } from "@tiptap/core";

/** The words under a figure or over a table. Numbers follow from the order in the text. */
export const Caption = Node.create({
  name: "caption",
  content: "inline*",
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: "figcaption" }, { tag: "caption" }],
  renderHTML: ({ HTMLAttributes }) => ["figcaption", HTMLAttributes, 0],
});
