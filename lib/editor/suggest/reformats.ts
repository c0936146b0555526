import { Mark, type Schema } from "@tiptap/pm/model";
import type { Decide } from "./decide.ts";
import type { Authorship } from "./suggestion.ts";
import { formOf } from "./suggestion.ts";

/** One suggested change of form: for each name of a mark it touches, the mark that came, or null where one went. */
type Layer = Authorship & { changed: Map<string, Mark | null> };

/** The marks of a text once its suggested changes of form are decided. Layers lie on each other; one that is rejected
 *  takes only its own change away, one that is accepted goes under those that stay. */
export function decideForm(marks: readonly Mark[], decide: Decide): readonly Mark[] {
  const top = reformatIn(marks);
  if (!top) return marks;
  const { base, layers } = layersOf(marks);
  const kept: Layer[] = [];
  let ground = base;
  for (const layer of layers) {
    const decision = decide(layer);
    if (decision === "keep") kept.push(layer);
    if (decision !== "accept") continue;
    ground = applied(ground, layer);
    for (const earlier of kept) for (const name of layer.changed.keys()) earlier.changed.delete(name);
  }
  const others = marks.filter((mark) => mark.type !== top.type && !formOf([mark]).length);
  return onto(ground, kept, top.type.schema).reduce<readonly Mark[]>(
    (set, mark) => mark.addToSet(set),
    others,
  );
}

/** The suggested change of form among marks: a text carries one at most. */
export function reformatIn(marks: readonly Mark[]): Mark | undefined {
  return marks.find(({ type }) => type.name === "reformat");
}

/** The marks a text had before a suggested change of form, with an earlier suggestion among them. */
export function marksBefore(reformat: Mark): Mark[] {
  return readMarks(reformat.attrs.before, reformat.type.schema);
}

const deepest = 20;

function layersOf(marks: readonly Mark[]): { base: readonly Mark[]; layers: Layer[] } {
  const layers: Layer[] = [];
  let above = formOf(marks);
  let reformat = reformatIn(marks);
  while (reformat && layers.length < deepest) {
    const before = marksBefore(reformat);
    const { id, author, at } = reformat.attrs as Authorship;
    layers.unshift({ id, author, at, changed: difference(formOf(before), above) });
    above = formOf(before);
    reformat = reformatIn(before);
  }
  return { base: above, layers };
}

function difference(before: readonly Mark[], after: readonly Mark[]): Map<string, Mark | null> {
  const changed = new Map<string, Mark | null>();
  for (const mark of before) if (!mark.isInSet(after)) changed.set(mark.type.name, null);
  for (const mark of after) if (!mark.isInSet(before)) changed.set(mark.type.name, mark);
  return changed;
}

/** What comes later goes before what it cannot stand beside. */
function applied(marks: readonly Mark[], { changed }: Layer): readonly Mark[] {
  const comes = [...changed.values()].filter((mark) => mark !== null);
  const left = marks.filter(
    ({ type }) => !changed.has(type.name) && comes.every((mark) => !type.excludes(mark.type)),
  );
  return comes.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), left);
}

/** Lays the layers that stay over the ground, each with what it then lies on. */
function onto(ground: readonly Mark[], layers: readonly Layer[], schema: Schema): readonly Mark[] {
  let set = ground;
  for (const layer of layers) {
    const next = applied(formOf(set), layer);
    if (Mark.sameSet(Mark.setFrom(formOf(set)), Mark.setFrom(next))) continue;
    const { id, author, at } = layer;
    const before = JSON.stringify(set.map((mark) => mark.toJSON()));
    const reformat = schema.marks.reformat?.create({ id, author, at, before });
    set = reformat ? [...next, reformat] : next;
  }
  return set;
}

function readMarks(text: unknown, schema: Schema): Mark[] {
  try {
    const list: unknown = JSON.parse(String(text));
    return Array.isArray(list) ? list.map((mark) => Mark.fromJSON(schema, mark)) : [];
  } catch {
    return [];
  }
}
