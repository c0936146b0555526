import { Node } from "@tiptap/core";

/** The words under a figure or over a table. Numbers follow from the order in the text. */
export const Caption = Node.create({
  name: "caption",
  content: "inline*",
  isolating: true,
  defining: true,
  // Words under anything else make no figure.
  parseHTML: () => [{ tag: "figcaption", context: "figure/|tableFigure/" }],
  renderHTML: ({ HTMLAttributes }) => ["figcaption", HTMLAttributes, 0],
});
