import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { useEditorState } from "@tiptap/react";
import { maxQuoteLength } from "#lib/editor/passage.ts";

/** What the toolbar shows of the text at the cursor. */
export type ToolbarState = {
  editable: boolean;
  /** Words are selected, not more than a passage may hold. */
  canQuote: boolean;
  canUndo: boolean;
  canRedo: boolean;
  inTable: boolean;
  block: BlockName;
  bold: boolean;
  italic: boolean;
  link: boolean;
  bulletList: boolean;
  orderedList: boolean;
  blockquote: boolean;
};

export type BlockName = "paragraph" | "heading2" | "heading3" | "heading4";

export function useToolbarState(editor: Editor): ToolbarState {
  return useEditorState({ editor, selector: () => toolbarState(editor) });
}

function toolbarState(editor: Editor): ToolbarState {
  return {
    editable: editor.isEditable,
    canQuote: canQuote(editor),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
    inTable: editor.isActive("table"),
    block: blockName(editor),
    bold: editor.isActive("bold"),
    italic: editor.isActive("italic"),
    link: editor.isActive("link"),
    bulletList: editor.isActive("bulletList"),
    orderedList: editor.isActive("orderedList"),
    blockquote: editor.isActive("blockquote"),
  };
}

function canQuote({ state: { selection } }: Editor): boolean {
  const { empty, from, to } = selection;
  return selection instanceof TextSelection && !empty && to - from <= maxQuoteLength;
}

function blockName(editor: Editor): BlockName {
  const level = ([2, 3, 4] as const).find((candidate) => editor.isActive("heading", { level: candidate }));
  return level ? `heading${level}` : "paragraph";
}
