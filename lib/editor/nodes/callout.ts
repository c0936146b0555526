import { Node } from "@tiptap/core";

/** A box beside the running text. */
export const Callout = Node.create({
  name: "callout",
  group: "block",
  content: "(paragraph | bulletList | orderedList)+",
  defining: true,
  parseHTML: () => [{ tag: "aside[data-callout]" }],
  renderHTML: () => ["aside", { "data-callout": "" }, 0],
});
