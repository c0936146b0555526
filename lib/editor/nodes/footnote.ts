import { Node } from "@tiptap/core";

/** A note at a place in the text. Its words are its content, so that two people can write in one note;
 *  it has no number of its own: numbers follow from the order of reference wherever the document is drawn. */
export const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  content: "(text | citation | inlineMath)*",
  marks: "bold italic link insertion deletion reformat comment",
  atom: true,
  selectable: true,
  draggable: false,
  parseHTML: () => [{ tag: "span[data-footnote]" }],
  renderHTML: () => ["span", { "data-footnote": "" }, 0],
});
