import type { Editor } from "@tiptap/core";
import { NodeSelection, Plugin, TextSelection } from "@tiptap/pm/state";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { Figure } from "#lib/editor/nodes/figure.ts";
import { type FigureAtCursor, figureAtCursor } from "./figure-at-cursor.ts";
import { FigureView } from "./figure-view.tsx";
import { moveBlock } from "./move-figure.ts";
import { adoptPasted, takeDropped, takePasted } from "./pasted-pictures.ts";
import type { PictureUploads } from "./picture-uploads.ts";

/** The figure as the editor draws it. From its caption Tab leads to its fields, Enter on to the text, Escape to the figure
 *  as a whole; Alt with an arrow moves it. Files that are dropped or pasted become figures. */
export function editableFigure(uploads: PictureUploads | null) {
  return Figure.extend({
    addNodeView: () => ReactNodeViewRenderer(FigureView, { className: "figure-view", stopEvent: isOfTools }),
    addKeyboardShortcuts() {
      const atFigure = (act: (editor: Editor, figure: FigureAtCursor) => boolean) => () => {
        const figure = figureAtCursor(this.editor.state);
        return figure !== null && act(this.editor, figure);
      };
      return {
        Tab: atFigure(enterFields),
        Enter: atFigure((editor, figure) => (figure.isWhole ? writeCaption : writeOn)(editor, figure)),
        Escape: atFigure(selectWhole),
        "Alt-ArrowUp": atFigure((editor, { position }) => moveBlock(editor, position, "up")),
        "Alt-ArrowDown": atFigure((editor, { position }) => moveBlock(editor, position, "down")),
      };
    },
    addProseMirrorPlugins() {
      if (!uploads) return [];
      const { editor } = this;
      return [
        new Plugin({
          props: {
            handleDrop: (view, event) => takeDropped({ editor, uploads }, view, event),
            handlePaste: (_view, event) => takePasted({ editor, uploads }, event),
            transformPasted: (slice) => adoptPasted({ editor, uploads }, slice),
          },
        }),
      ];
    },
  });
}

/** What happens at the fields and buttons is theirs, not the text's. */
function isOfTools({ event }: { event: Event }): boolean {
  return event.target instanceof Element && event.target.closest("[data-figure-tools]") !== null;
}

function enterFields({ view }: Editor, { position }: FigureAtCursor): boolean {
  const drawn = view.nodeDOM(position);
  const field = drawn instanceof Element ? drawn.querySelector<HTMLElement>("textarea") : null;
  field?.focus();
  return field !== null;
}

function selectWhole({ state, view }: Editor, { position, isWhole }: FigureAtCursor): boolean {
  if (isWhole) return false;
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, position)));
  return true;
}

function writeCaption({ state, view }: Editor, { end }: FigureAtCursor): boolean {
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, end - 2)));
  return true;
}

/** On to the block after the figure; a new paragraph where none follows that can be written in. */
function writeOn({ state, view }: Editor, { end }: FigureAtCursor): boolean {
  const { tr } = state;
  const $end = state.doc.resolve(end);
  if (!$end.nodeAfter?.isTextblock) {
    const { paragraph } = state.schema.nodes;
    const index = $end.index();
    if (!paragraph || !$end.parent.canReplaceWith(index, index, paragraph)) return false;
    tr.insert(end, paragraph.create());
  }
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  return true;
}
