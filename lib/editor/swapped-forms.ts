import type { Mark, Node } from "@tiptap/pm/model";
import { AddMarkStep, RemoveMarkStep, type Step } from "@tiptap/pm/transform";

/** The collaboration binding overlooks an edit that takes a mark without attributes off a text and puts another one on: it
 *  counts marks, and takes one that is missing for one without attributes. Such an edit goes in two: first these steps, by
 *  which the number of marks differs, then the rest. Empty for every other edit. Seen in y-prosemirror 1.3.7
 *  (`equalYTextPText`); `swapped-forms.test.ts` tells when it is mended. */
export function stepsBeforeSwap(before: Node, after: Node): Step[] {
  const steps: Step[] = [];
  findSwaps(before, after, 0, steps);
  return steps;
}

function findSwaps(before: Node, after: Node, start: number, steps: Step[]): void {
  if (before === after || before.childCount !== after.childCount) return;
  before.forEach((child, offset, place) => {
    const other = after.child(place);
    if (child === other) return;
    const at = start + offset;
    if (!child.isText) findSwaps(child, other, at + 1, steps);
    else if (isSwap(child, other)) steps.push(firstStep(child, other, at));
  });
}

function isSwap(before: Node, after: Node): boolean {
  const gone = without(before.marks, after.marks);
  return (
    before.text === after.text &&
    before.marks.length === after.marks.length &&
    gone.length > 0 &&
    gone.every(({ attrs }) => Object.keys(attrs).length === 0)
  );
}

/** What comes is put on first where both can be at once: a suggestion is never without its mark. */
function firstStep(before: Node, after: Node, at: number): Step {
  const end = at + before.nodeSize;
  const comes = without(after.marks, before.marks).find((mark) =>
    before.marks.every((other) => !mark.type.excludes(other.type) && !other.type.excludes(mark.type)),
  );
  return comes
    ? new AddMarkStep(at, end, comes)
    : new RemoveMarkStep(at, end, without(before.marks, after.marks)[0] as Mark);
}

function without(marks: readonly Mark[], others: readonly Mark[]): Mark[] {
  return marks.filter((mark) => !mark.isInSet(others));
}
