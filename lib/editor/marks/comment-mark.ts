import { Mark } from "@tiptap/core";

/** The passage a comment thread is about; `id` is the thread's. Only the server writes it, so that people may comment
 *  who may not edit. Threads overlap. */
export const CommentMark = Mark.create({
  name: "comment",
  inclusive: false,
  excludes: "",
  addAttributes: () => ({ id: { default: null, rendered: false } }),
  // Pasted text brings no thread along.
  parseHTML: () => [],
  renderHTML: ({ mark }) => ["span", { "data-comment": mark.attrs.id }, 0],
});
