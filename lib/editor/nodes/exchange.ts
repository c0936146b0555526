import { Node } from "@tiptap/core";

/** One question of an interview with its answer. Questions are numbered in their order. Only at the top level. */
export const Exchange = Node.create({
  name: "exchange",
  group: "exchanges",
  content: "question answer",
  defining: true,
  parseHTML: () => [{ tag: "section[data-exchange]" }],
  renderHTML: () => ["section", { "data-exchange": "" }, 0],
});

/** What is asked in an exchange: one line. */
export const Question = Node.create({
  name: "question",
  content: "inline*",
  defining: true,
  parseHTML: () => [{ tag: "p[data-question]", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["p", { ...HTMLAttributes, "data-question": "" }, 0],
});

/** What is answered in an exchange. */
export const Answer = Node.create({
  name: "answer",
  content: "(paragraph | bulletList | orderedList | blockquote)+",
  defining: true,
  parseHTML: () => [{ tag: "div[data-answer]" }],
  renderHTML: () => ["div", { "data-answer": "" }, 0],
});
