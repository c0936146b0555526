import { Mark } from "@tiptap/core";

/** Words somebody suggests to add. */
export const Insertion = suggestionMark("insertion", "ins");

/** Words somebody suggests to take away. */
export const Deletion = suggestionMark("deletion", "del");

/** Words whose form somebody suggests to change: `before` holds the marks they had, as a JSON string, with an earlier
 *  suggestion of this kind among them. */
export const Reformat = suggestionMark("reformat", "span", { before: "[]" });

function suggestionMark(name: string, tag: string, more: Record<string, string> = {}) {
  const defaults = { id: "", author: "", at: "", ...more };
  return Mark.create({
    name,
    inclusive: false,
    addAttributes: () =>
      Object.fromEntries(
        Object.entries(defaults).map(([key, value]) => [key, { default: value, rendered: false }]),
      ),
    // Pasted text brings no suggestions along; Word's own <ins> is plain text here.
    parseHTML: () => [],
    renderHTML: ({ mark }) => [tag, { "data-suggestion": mark.attrs.id, "data-kind": name }, 0],
  });
}
