import { Extension } from "@tiptap/core";
import type { Transaction } from "@tiptap/pm/state";
import { Mapping, ReplaceStep } from "@tiptap/pm/transform";
import { carriedOver } from "#lib/editor/suggest/as-suggestion.ts";
import { stepsBeforeSwap } from "#lib/editor/swapped-forms.ts";

/** Brings in two what the collaboration binding would overlook in one: see `stepsBeforeSwap`. */
export const SwappedForms = Extension.create({
  name: "swappedForms",
  priority: 50,
  dispatchTransaction({ transaction, next }) {
    const steps =
      transaction.docChanged && !transaction.getMeta("y-sync$")
        ? stepsBeforeSwap(transaction.before, transaction.doc)
        : [];
    if (steps.length === 0) return next(transaction);
    const first = this.editor.state.tr;
    for (const step of steps) first.step(step);
    next(first);
    const { tr } = this.editor.state;
    const rest = restOf(tr, transaction);
    if (rest) tr.step(rest);
    next(carriedOver(transaction, tr.setSelection(transaction.selection.map(tr.doc, new Mapping()))));
  },
});

function restOf({ doc }: Transaction, { doc: goal }: Transaction): ReplaceStep | null {
  const from = doc.content.findDiffStart(goal.content);
  const to = doc.content.findDiffEnd(goal.content);
  if (from === null || !to) return null;
  const overlap = Math.max(0, from - Math.min(to.a, to.b));
  return new ReplaceStep(from, to.a + overlap, goal.slice(from, to.b + overlap));
}
