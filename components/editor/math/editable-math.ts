import { InputRule, type Node as NodeExtension } from "@tiptap/core";
import type { NodeType } from "@tiptap/pm/model";
import { NodeSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { BlockMath, InlineMath } from "#lib/editor/nodes/math.ts";
import { setOpenTool, withOpenTool } from "../tools/open-tool.ts";
import { latexTyped } from "./dollars.ts";
import { selectedFormula } from "./edit-formula.ts";
import { FormulaView } from "./formula-view.ts";

type FormulaLabels = { formula: string; empty: string };

/** Formulas as the editor draws them. `$…$` makes one while typing, `$$` and a space asks for one on lines of its own;
 *  Enter or a double click opens one. */
export function editableMath(labels: FormulaLabels): { inlineMath: NodeExtension; blockMath: NodeExtension } {
  return {
    inlineMath: drawnMath(InlineMath, false, labels).extend({
      addInputRules() {
        return [dollarRule(this.type)];
      },
    }),
    blockMath: drawnMath(BlockMath, true, labels).extend({
      addInputRules() {
        return [doubleDollarRule(() => this.editor.view)];
      },
      addKeyboardShortcuts() {
        const { editor } = this;
        const insert = () => openFormula(editor.view, editor.view, false);
        const open = () => openSelectedFormula(editor.view, editor.view);
        return { Enter: open, "Mod-Alt-e": insert };
      },
    }),
  };
}

/** Asks for a formula at the selection of a view. `outer` is the text's own view, which keeps what is open. */
export function openFormula(view: EditorView, outer: EditorView, display: boolean): boolean {
  if (!view.editable) return false;
  setOpenTool({ view: outer }, { kind: "formula", view, display: selectedFormula(view)?.display ?? display });
  return true;
}

/** Opens the formula selected in a view, for Enter there. */
export function openSelectedFormula(view: EditorView, outer: EditorView): boolean {
  return selectedFormula(view) !== null && openFormula(view, outer, false);
}

function drawnMath(math: NodeExtension, display: boolean, labels: FormulaLabels) {
  return math.extend({
    addNodeView() {
      const { editor } = this;
      return ({ node, view, getPos }) => {
        const onOpen = () => {
          const position = getPos();
          if (position === undefined) return;
          view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, position)));
          openSelectedFormula(view, editor.view);
        };
        return new FormulaView(node, { display, labels, onOpen });
      };
    },
  });
}

/** The last dollar sign is being typed and not in the text yet. */
function dollarRule(type: NodeType) {
  return new InputRule({
    find: (text) => {
      const latex = latexTyped(text);
      return latex === null
        ? null
        : { index: text.length - latex.length - 2, text: `$${latex}$`, data: { latex } };
    },
    handler: ({ state, range, match }) => {
      state.tr.replaceWith(range.from, range.to, type.create({ latex: match.data?.latex }));
    },
  });
}

function doubleDollarRule(viewOf: () => EditorView) {
  return new InputRule({
    find: /^\$\$\s$/,
    handler: ({ state, range }) => {
      const emptied = state.tr.delete(range.from, range.to);
      withOpenTool(emptied, { kind: "formula", view: viewOf(), display: true });
    },
  });
}
