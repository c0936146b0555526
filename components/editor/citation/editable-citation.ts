import type { Node as NodeExtension } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { Citation } from "#lib/editor/nodes/citation.ts";
import { setOpenTool } from "../tools/open-tool.ts";
import type { CitationBoard } from "./citation-board.ts";
import { CitationView } from "./citation-view.ts";
import { selectedCitation } from "./edit-citation.ts";

/** Citations as the editor draws them. Mod-Alt-S asks for a new one; Enter or a click opens one. */
export function editableCitation(board: CitationBoard, label: string): NodeExtension {
  return Citation.extend({
    addNodeView() {
      const { editor } = this;
      return ({ node, view, getPos }) => {
        const onOpen = () => {
          const position = getPos();
          if (position === undefined || !view.editable) return;
          view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, position)));
          openCitation(view, editor.view);
        };
        return new CitationView(node, { board, label, onOpen });
      };
    },
    addKeyboardShortcuts() {
      const { editor } = this;
      const open = () => openSelectedCitation(editor.view, editor.view);
      const cite = () => openCitation(editor.view, editor.view);
      return { Enter: open, "Mod-Alt-s": cite };
    },
  });
}

/** Asks what to cite at the selection of a view: the text's, or that of a note. `outer` is the text's own view, which
 *  keeps what is open. */
export function openCitation(view: EditorView, outer: EditorView): boolean {
  if (!view.editable || !view.state.selection.$to.parent.inlineContent) return false;
  setOpenTool({ view: outer }, { kind: "citation", view });
  return true;
}

/** Opens the citation selected in a view, for Enter there. */
export function openSelectedCitation(view: EditorView, outer: EditorView): boolean {
  return selectedCitation(view) !== null && openCitation(view, outer);
}
