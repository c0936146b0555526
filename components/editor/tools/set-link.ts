import type { Editor } from "@tiptap/core";
import { checkedHref } from "#lib/editor/web-address.ts";

/** The address somebody meant: as typed, else with https:// before it. Null if it may not be linked to. */
export function linkTarget(typed: string): string | null {
  const address = typed.trim();
  const bare = /^[^\s/:@]+\.[^\s/:@]+(?:[/?#]\S*)?$/.test(address);
  return checkedHref(bare ? `https://${address}` : address);
}

/** Links the selected words, or the whole link the cursor stands in; with neither, writes the address itself. */
export function setLink(editor: Editor, href: string): void {
  const { empty } = editor.state.selection;
  if (!empty || editor.isActive("link"))
    editor.chain().focus().extendMarkRange("link").setLink({ href }).run();
  else
    editor
      .chain()
      .focus()
      .insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] })
      .run();
}

export function removeLink(editor: Editor): void {
  editor.chain().focus().extendMarkRange("link").unsetLink().run();
}
