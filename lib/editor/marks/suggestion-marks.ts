import { Mark } from "@tiptap/core";
import { suggestionColour } from "../suggest/suggestion-colour.ts";

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
    renderHTML: ({ mark }) => [tag, attributesOf(name, mark), 0],
  });
}

/** All a mark says, so that the editor can read again what it has drawn. */
function attributesOf(kind: string, { attrs }: { attrs: Record<string, unknown> }) {
  const { id, author, at, before } = attrs;
  return {
    "data-suggestion": id,
    "data-kind": kind,
    "data-author": author,
    "data-at": at,
    ...(before !== undefined && { "data-before": before }),
    class: suggestionColour(String(author)),
  };
}
