import type { Editor } from "@tiptap/core";
import type { EditorView } from "@tiptap/pm/view";
import { checkedHref } from "#lib/editor/web-address.ts";
import { openNoteField } from "../footnote/editable-footnote.ts";

/** The address somebody meant: as typed, else with https:// before it. Null if it may not be linked to. */
export function linkTarget(typed: string): string | null {
  const address = typed.trim();
  const bare = /^[^\s/:@]+\.[^\s/:@]+(?:[/?#]\S*)?$/.test(address);
  return checkedHref(bare ? `https://${address}` : address);
}

/** The address that the words at the cursor link to; empty where they do not. */
export function presentLink(editor: Editor): string {
  const field = openNoteField(editor);
  if (!field) return String(editor.getAttributes("link").href ?? "");
  const { $from, empty, from, to } = field.state.selection;
  const node = empty ? ($from.nodeBefore ?? $from.nodeAfter) : field.state.doc.nodeAt(Math.min(from, to));
  return String(node?.marks.find((mark) => mark.type.name === "link")?.attrs.href ?? "");
}

/** Links the selected words, or the whole link the cursor stands in; with neither, writes the address itself. */
export function setLink(editor: Editor, href: string): void {
  const field = openNoteField(editor);
  const { empty } = editor.state.selection;
  if (field) linkInField(field, href);
  else if (!empty || editor.isActive("link"))
    editor.chain().focus().extendMarkRange("link").setLink({ href }).run();
  else
    editor
      .chain()
      .focus()
      .insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] })
      .run();
}

export function removeLink(editor: Editor): void {
  const field = openNoteField(editor);
  const link = editor.schema.marks.link;
  if (!field || !link) {
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
    return;
  }
  const { from, to, empty } = field.state.selection;
  const range = empty ? { from: 0, to: field.state.doc.content.size } : { from, to };
  field.dispatch(field.state.tr.removeMark(range.from, range.to, link));
  field.focus();
}

/** The words of a note stand in a field of their own. */
function linkInField(field: EditorView, href: string) {
  const { state } = field;
  const mark = state.schema.marks.link?.create({ href });
  if (!mark) return;
  const { from, to, empty } = state.selection;
  const transaction = empty
    ? state.tr.replaceSelectionWith(state.schema.text(href, [mark]), false)
    : state.tr.addMark(from, to, mark);
  field.dispatch(transaction);
  field.focus();
}
