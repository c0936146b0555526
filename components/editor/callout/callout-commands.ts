import { type Editor, Extension, wrappingInputRule } from "@tiptap/core";

/** Puts the paragraphs and lists at the cursor into a box, or takes them out of it. */
export function toggleCallout(editor: Editor): boolean {
  return editor.chain().focus().toggleWrap("callout").run();
}

/** `:::` and a space make a box; Enter in an empty last paragraph leaves it, as a list is left. */
export const CalloutKeys = Extension.create({
  name: "calloutKeys",
  addInputRules() {
    const type = this.editor.schema.nodes.callout;
    return type ? [wrappingInputRule({ find: /^:::\s$/, type })] : [];
  },
});
