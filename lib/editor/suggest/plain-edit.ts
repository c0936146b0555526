import type { Node } from "@tiptap/pm/model";
import { Selection } from "@tiptap/pm/state";
import {
  AddMarkStep,
  AttrStep,
  Mapping,
  RemoveMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
  type StepMap,
  Transform,
} from "@tiptap/pm/transform";
import { plainFrame, plainSlice } from "./plain-slice.ts";
import type { Projection } from "./project.ts";

/** An edit of a text with suggestions, as it would have been made in the text as accepted. */
export type PlainEdit = {
  doc: Node;
  /** The accepted text after each step that changed it, and where in the text before it that change began. */
  stages: { doc: Node; began: number }[];
  /** All steps change words within one text block each. */
  isFlat: boolean;
  /** From positions after the edit as it was made to positions in `doc`. */
  mapping: Mapping;
};

/** Makes an edit again in the text as accepted. Null where it means nothing there: what it wants to change is gone.
 *  @param before the text with suggestions, as it was before the first step */
export function plainEdit(before: Node, steps: readonly Step[], accepted: Projection): PlainEdit | null {
  const transform = new Transform(accepted.doc);
  const mapping = new Mapping([...steps.map((step) => step.getMap().invert()).toReversed(), accepted.map]);
  const plain = { stages: [] as PlainEdit["stages"], isFlat: true };
  let doc = before;
  for (const [place, step] of steps.entries()) {
    const way = mapping.slice(steps.length - place);
    const count = transform.steps.length;
    if (!applied(transform, step, { way, doc })) return null;
    const made = transform.mapping.maps.slice(count);
    for (const [index, map] of made.entries())
      mapping.appendMap(
        map,
        index === 0 && sameSize(map, step.getMap()) ? steps.length - 1 - place : undefined,
      );
    if (transform.steps.length > count)
      plain.stages.push({ doc: transform.doc, began: way.map(placeOf(step), 1) });
    plain.isFlat &&= isFlat(step, doc);
    doc = step.apply(doc).doc ?? doc;
  }
  return { doc: transform.doc, ...plain, mapping };
}

/** An edit that was made in the accepted text itself. */
export function editOfAccepted(steps: readonly Step[], docs: readonly Node[], doc: Node): PlainEdit {
  const stages = steps.map((step, place) => ({ doc: docs[place + 1] ?? doc, began: placeOf(step) }));
  const isFlatEdit = steps.every((step, place) => isFlat(step, docs[place] ?? doc));
  return { doc, stages, isFlat: isFlatEdit, mapping: new Mapping() };
}

/** Where a step begins, in the text it is made in. */
function placeOf(step: Step): number {
  if (step instanceof AttrStep) return step.pos;
  return (step as ReplaceStep | ReplaceAroundStep | AddMarkStep | RemoveMarkStep).from;
}

function isFlat(step: Step, doc: Node): boolean {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return true;
  if (!(step instanceof ReplaceStep)) return false;
  const [from, to] = [doc.resolve(step.from), doc.resolve(step.to)];
  const isInline = step.slice.openStart === 0 && step.slice.content.content.every((node) => node.isInline);
  return isInline && from.sameParent(to) && from.parent.inlineContent;
}

type Surroundings = { way: Mapping; doc: Node };

function applied(transform: Transform, step: Step, { way, doc }: Surroundings): boolean {
  const mapped = mappedStep(step, way);
  if (mapped === null) return true;
  if (isApplied(transform, mapped)) return true;
  return step instanceof ReplaceStep && replacedNearby(transform, step, { way, doc });
}

function isApplied(transform: Transform, step: Step): boolean {
  try {
    return transform.maybeStep(step).failed === null;
  } catch (error) {
    // A step that was mapped to places it cannot be made at says so in either way.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Null: the step has nothing to do in the accepted text. */
function mappedStep(step: Step, way: Mapping): Step | null {
  if (step instanceof ReplaceStep) {
    const from = way.map(step.from, 1);
    const to = Math.max(from, way.map(step.to, -1));
    return from === to && step.slice.size === 0 ? null : new ReplaceStep(from, to, plainSlice(step.slice));
  }
  if (step instanceof ReplaceAroundStep) {
    const { gapFrom, gapTo, slice, insert } = step;
    const [from, to] = [way.map(step.from, 1), way.map(step.to, -1)];
    return new ReplaceAroundStep(
      from,
      Math.max(from, to),
      way.map(gapFrom, -1),
      way.map(gapTo, 1),
      plainFrame(slice),
      insert,
    );
  }
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) {
    const [from, to] = [way.map(step.from, 1), way.map(step.to, -1)];
    if (from >= to) return null;
    return step instanceof AddMarkStep
      ? new AddMarkStep(from, to, step.mark)
      : new RemoveMarkStep(from, to, step.mark);
  }
  if (!(step instanceof AttrStep)) return null;
  const at = way.mapResult(step.pos, 1);
  return at.deletedAfter ? null : new AttrStep(at.pos, step.attr, step.value);
}

/** Where a struck block was touched, its ends are no places for words in the accepted text: the edit reaches to the nearest
 *  words instead, and what comes in is fitted there. */
function replacedNearby(transform: Transform, step: ReplaceStep, { way, doc }: Surroundings): boolean {
  const count = transform.steps.length;
  const from = nearWords(
    transform.doc,
    way.map(step.from, -1),
    doc.resolve(step.from).parent.inlineContent ? -1 : 0,
  );
  const to = nearWords(transform.doc, way.map(step.to, 1), doc.resolve(step.to).parent.inlineContent ? 1 : 0);
  try {
    transform.replace(from, Math.max(from, to), plainSlice(step.slice));
  } catch {
    // The fitting gives up with whatever exception it stumbles into.
    return false;
  }
  return transform.steps.length > count;
}

function nearWords(doc: Node, position: number, direction: -1 | 0 | 1): number {
  const at = doc.resolve(position);
  if (direction === 0 || at.parent.inlineContent) return position;
  return Selection.findFrom(at, direction, true)?.from ?? position;
}

function sameSize(map: StepMap, original: StepMap): boolean {
  return rangesOf(map) === rangesOf(original);
}

/** How much comes in at each place; where that is the same, a position inside keeps its way. */
function rangesOf(map: StepMap): string {
  const sizes: number[] = [];
  map.forEach((_from, _to, newFrom, newTo) => {
    sizes.push(newTo - newFrom);
  });
  return sizes.join();
}
