import { Fragment, type Node } from "@tiptap/pm/model";
import { ReplaceStep, type Step, type Transform } from "@tiptap/pm/transform";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { acceptAll } from "./decide.ts";
import { isRight } from "./is-right.ts";
import { insertedNode, struckNodes } from "./node-edits.ts";
import { editOfAccepted, type PlainEdit, plainEdit } from "./plain-edit.ts";
import { project } from "./project.ts";
import { rejectedOf } from "./projections.ts";
import { refineChildren } from "./refine-children.ts";
import { refineNode } from "./refine-node.ts";
import type { Place, Refining } from "./refining.ts";
import type { Authorship } from "./suggestion.ts";
import { type Window, windowAround } from "./window.ts";

/** An edit worked into a text as a suggestion. */
export type Suggested = {
  /** The blocks that stand in the place of what was from `start` to `end` of the text. */
  blocks: Fragment;
  start: number;
  end: number;
  /** How finely it could be said. refined: of words, forms and single nodes. blocks: whole blocks are struck and written
   *  anew. window: so are their neighbours. */
  way: "refined" | "blocks" | "window";
  /** Where a position after the edit as it was made is now; where text is struck, on which side of it. */
  placeOf: (position: number, side: -1 | 1) => number;
};

/** The edit means nothing in the text as accepted, or cannot be said as a suggestion. */
export type NotSuggestible = { kind: "NotSuggestible" };

/** Makes of an edit a suggestion: accepted with all others, the text is as if the edit had been made plainly; without this
 *  person's suggestions it is what it was. Both are verified, and where the fine way to say it fails, a coarser one is
 *  taken.
 *  @param before the text, with whatever is suggested already
 *  @param steps the edit as it would be made plainly
 *  Refuses: NotSuggestible. */
export function suggest(
  before: Node,
  steps: readonly Step[],
  by: Authorship,
): Result<Suggested, NotSuggestible> {
  const window = windowAround(before, steps);
  const plain = plainEdit(window.doc, window.steps, project(window.doc, acceptAll));
  const [first] = window.steps;
  if (!plain || !first) return refuse({ kind: "NotSuggestible" });
  return worked({ window, plain, by, began: endOf(first) });
}

/** The same for an edit that was made in the text as accepted, as keys mean it that find struck blocks in their way.
 *  @param edit a transaction of the accepted text
 *  `placeOf` takes positions of the accepted text after the edit. */
export function suggestPlainly(
  before: Node,
  edit: Transform,
  by: Authorship,
): Result<Suggested, NotSuggestible> {
  const plain = editOfAccepted(edit.steps, edit.docs, edit.doc);
  const began = project(before, acceptAll)
    .map.invert()
    .map(plain.stages[0]?.began ?? 0, 1);
  return worked({ window: { doc: before, start: 0, steps: [] }, plain, by, began });
}

function worked(work: Work): Result<Suggested, NotSuggestible> {
  const { window, plain, by } = work;
  for (const { way, make } of ways) {
    const content = make(work);
    const made = content && window.doc.copy(content);
    if (made && isRight(window.doc, made, { wanted: plain.doc, author: by.author }))
      return ok({ ...placed(work, made), way });
  }
  return refuse({ kind: "NotSuggestible" });
}

type Work = { window: Window; plain: PlainEdit; by: Authorship; began: number };

const ways: { way: Suggested["way"]; make: (work: Work) => Fragment | null }[] = [
  { way: "refined", make: stepByStep },
  { way: "refined", make: atOnce },
  { way: "blocks", make: blockByBlock },
  { way: "window", make: allAnew },
];

/** Several changes of words, each where it was made: what lies between them stays as it is. */
function stepByStep({ window, plain, by }: Work): Fragment | null {
  if (plain.stages.length < 2 || !plain.isFlat) return null;
  let { doc } = window;
  for (const { doc: wanted, began } of plain.stages) {
    const text = project(doc, acceptAll).map.invert().map(began, 1);
    const content = refineChildren(doc, wanted, outermost, refiningOf(doc, by, { text, accepted: began }));
    if (!content) return null;
    doc = doc.copy(content);
  }
  return doc.content;
}

function atOnce({ window, plain, by, began }: Work): Fragment | null {
  const place = { text: began, accepted: plain.stages[0]?.began ?? 0 };
  return refineChildren(window.doc, plain.doc, outermost, refiningOf(window.doc, by, place));
}

function blockByBlock({ window, plain, by }: Work): Fragment | null {
  const coarse = { ...refiningOf(window.doc, by, outermost), refineNode: () => null };
  return refineChildren(window.doc, plain.doc, outermost, coarse);
}

function allAnew({ window, plain, by }: Work): Fragment {
  const refining = refiningOf(window.doc, by, outermost);
  const struck = struckNodes(rejectedOf(window.doc, by.author).children, refining);
  return Fragment.fromArray([...struck, ...plain.doc.children.map((node) => insertedNode(node, refining))]);
}

const outermost: Place = { text: 0, accepted: 0 };

function refiningOf({ type: { schema } }: Node, by: Authorship, began: Place): Refining {
  const refining: Refining = {
    by,
    schema,
    began,
    refineNode: (node, wanted, place) => refineNode(node, wanted, place, refining),
  };
  return refining;
}

/** New words stand after what they replace. */
function endOf(step: Step): number {
  const { from = 0, to = from } = step.toJSON() as { from?: number; to?: number };
  return step instanceof ReplaceStep && step.slice.size > 0 ? to : from;
}

function placed({ window, plain }: Work, made: Node): Omit<Suggested, "way"> {
  const { start, doc } = window;
  const back = project(made, acceptAll).map.invert();
  const grown = window.steps.reduce((size, step) => step.getMap().map(size, 1), doc.content.size);
  const last = window.steps.length > 0 ? grown : plain.doc.content.size;
  const placeOf = (position: number, side: -1 | 1) => {
    if (position < start) return position;
    if (position > start + last) return position + made.content.size - last;
    return start + back.map(plain.mapping.map(position - start, side), side);
  };
  return { blocks: made.content, start, end: start + doc.content.size, placeOf };
}
