import { Extension, InputRule } from "@tiptap/core";

/** `[^words]` becomes a note that says the words. */
export const NoteWhileTyping = Extension.create({
  name: "noteWhileTyping",
  addInputRules() {
    const { footnote } = this.editor.schema.nodes;
    if (!footnote) return [];
    return [
      new InputRule({
        find: /\[\^([^[\]]{1,2000})\]$/,
        handler: ({ state, range, match }) => {
          const note = footnote.create(null, state.schema.text(match[1] ?? ""));
          state.tr.replaceWith(range.from, range.to, note);
        },
      }),
    ];
  },
});
