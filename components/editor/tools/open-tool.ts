import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { useEditorState } from "@tiptap/react";

/** A tool that has a window or a bar of its own. A formula or citation is written into the view it was asked for in: the text's, or
 *  that of a note. */
export type OpenTool =
  | { kind: "find"; replacing: boolean }
  | { kind: "shortcuts" }
  | { kind: "link" }
  | { kind: "formula"; view: EditorView; display: boolean }
  | { kind: "citation"; view: EditorView }
  | { kind: "sources" };

const openToolKey = new PluginKey<OpenTool | null>("openTool");

/** Keeps which tool is open, so that keys, menus and the tools themselves agree. */
export const OpenToolState = Extension.create({
  name: "openTool",
  addProseMirrorPlugins: () => [
    new Plugin<OpenTool | null>({
      key: openToolKey,
      state: {
        init: () => null,
        apply: (transaction, open) => {
          const told = transaction.getMeta(openToolKey) as OpenTool | null | undefined;
          return told === undefined ? open : told;
        },
      },
    }),
  ],
});

export function openToolOf(state: EditorState): OpenTool | null {
  return openToolKey.getState(state) ?? null;
}

/** Opens a tool in place of the one that is open; null closes it. */
export function setOpenTool({ view }: Pick<Editor, "view">, tool: OpenTool | null): void {
  view.dispatch(view.state.tr.setMeta(openToolKey, tool).setMeta("addToHistory", false));
}

/** Opens a tool along with a change of the text. */
export function withOpenTool(transaction: Transaction, tool: OpenTool): Transaction {
  return transaction.setMeta(openToolKey, tool);
}

/** Asks for the address of a link. */
export function openLink(editor: Pick<Editor, "view">): boolean {
  setOpenTool(editor, { kind: "link" });
  return true;
}

export function useOpenTool(editor: Editor): OpenTool | null {
  return useEditorState({ editor, selector: () => openToolOf(editor.state), equalityFn: Object.is });
}
