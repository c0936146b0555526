import type { Editor } from "@tiptap/core";
import { NodeSelection, Plugin } from "@tiptap/pm/state";
import type { EditorView, NodeViewConstructor } from "@tiptap/pm/view";
import { Footnote } from "#lib/editor/nodes/footnote.ts";
import { openCitation, openSelectedCitation } from "../citation/editable-citation.ts";
import { openFormula } from "../math/editable-math.ts";
import { openLink } from "../tools/open-tool.ts";
import { FootnoteView } from "./footnote-view.ts";

/** The footnote as the editor draws it. Enter on a selected note opens it; Mod-Alt-F inserts one. */
export function editableFootnote(labels: { note: string; text: string }) {
  return Footnote.extend({
    addNodeView:
      () =>
      ({ node, view, getPos, editor, innerDecorations }) =>
        remember(new FootnoteView(node, { view, getPos, labels, ...toolsOf(editor) }, innerDecorations)),
    addKeyboardShortcuts() {
      const insert = () => insertFootnote(this.editor);
      const open = () => editSelectedFootnote(this.editor);
      return { "Mod-Alt-f": insert, Enter: open };
    },
    addProseMirrorPlugins() {
      // Typing at a selected note writes into it instead of replacing it.
      const handleTextInput = (_view: unknown, _from: number, _to: number, text: string) =>
        editSelectedFootnote(this.editor, text);
      return [new Plugin({ props: { handleTextInput } })];
    },
  });
}

/** Puts an empty note after the selection and opens it. Answers false where no note may stand. */
export function insertFootnote(editor: Editor): boolean {
  const { state, view } = editor;
  const type = state.schema.nodes.footnote;
  const { $to } = state.selection;
  if (
    !type ||
    !editor.isEditable ||
    !$to.parent.inlineContent ||
    !$to.parent.type.contentMatch.matchType(type)
  )
    return false;
  const transaction = state.tr.insert($to.pos, type.create());
  view.dispatch(transaction.setSelection(NodeSelection.create(transaction.doc, $to.pos)));
  return editSelectedFootnote(editor);
}

/** The editor of the note that is open, for tools that act on words; null where none is. */
export function openNoteField({ state, view }: Editor): EditorView | null {
  if (!(state.selection instanceof NodeSelection) || state.selection.node.type.name !== "footnote")
    return null;
  const drawn = view.nodeDOM(state.selection.from);
  return (drawn && views.get(drawn)?.field) ?? null;
}

function editSelectedFootnote({ state, view }: Editor, typed = ""): boolean {
  if (!(state.selection instanceof NodeSelection) || state.selection.node.type.name !== "footnote")
    return false;
  const drawn = view.nodeDOM(state.selection.from);
  const footnote = drawn && views.get(drawn);
  footnote?.edit(typed);
  return footnote !== undefined;
}

const views = new WeakMap<Node, FootnoteView>();

function remember(view: FootnoteView): FootnoteView {
  views.set(view.dom, view);
  return view;
}

function toolsOf(editor: Editor) {
  return {
    undo: () => editor.commands.undo(),
    redo: () => editor.commands.redo(),
    link: () => openLink(editor),
    formula: (field: EditorView) => openFormula(field, editor.view, false),
    cite: (field: EditorView) => openCitation(field, editor.view),
    openCitation: (field: EditorView) => openSelectedCitation(field, editor.view),
    nodeViews: () => inlineViews(editor),
  };
}

/** A field draws citations and formulas as the text around it does. */
function inlineViews(editor: Editor): Record<string, NodeViewConstructor> {
  const { nodeViews } = editor.extensionManager;
  return Object.fromEntries(Object.entries(nodeViews).filter(([name]) => inNotes.has(name)));
}

const inNotes = new Set(["citation", "inlineMath"]);
