import { baseKeymap } from "@tiptap/pm/commands";
import type { Node } from "@tiptap/pm/model";
import { EditorState, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { type Mappable, Mapping, ReplaceStep } from "@tiptap/pm/transform";
import { acceptAll } from "./decide.ts";
import { project } from "./project.ts";
import { stepFor } from "./step-for.ts";
import { type Suggested, suggest, suggestPlainly } from "./suggest.ts";
import type { Authorship } from "./suggestion.ts";

/** A transaction that suggests what another one would do plainly. Null where that cannot be suggested.
 *  @param key the key that was pressed, if one was: next to struck blocks Backspace and Delete mean what they mean in the
 *  text as accepted */
export function asSuggestion(
  state: EditorState,
  transaction: Transaction,
  { by, key }: { by: Authorship; key: string | null },
): Transaction | null {
  const made = suggest(state.doc, transaction.steps, by);
  const side = isForward(state, transaction) ? 1 : -1;
  if (made.ok)
    return carriedOver(transaction, brought(state, made.value, { selection: transaction.selection, side }));
  return suggestedByKey(state, key, by);
}

type Goal = { selection: Selection; side: -1 | 1 };

/** @param selection where it is after the edit as it was made */
function brought(state: EditorState, suggested: Suggested, { selection, side }: Goal): Transaction {
  const { tr } = state;
  const step = stepFor(state.doc, suggested);
  if (step) tr.step(step);
  return tr.setSelection(mapped(selection, tr.doc, placesOf(suggested, side)));
}

function mapped(selection: Selection, doc: Node, places: Mappable): Selection {
  try {
    return selection.map(doc, places);
  } catch (error) {
    // Selections of cells and nodes insist on finding their like again.
    if (error instanceof RangeError) return Selection.near(doc.resolve(places.map(selection.from)), -1);
    throw error;
  }
}

/** After Delete the cursor goes on behind what is struck; in all else it stays before. */
function placesOf({ placeOf }: Suggested, side: -1 | 1): Mappable {
  const map = (position: number) => placeOf(position, side);
  return { map, mapResult: (position) => new Mapping().mapResult(map(position)) };
}

function isForward(state: EditorState, { steps }: Transaction): boolean {
  const [step] = steps;
  const { empty, from } = state.selection;
  return (
    empty && step instanceof ReplaceStep && step.slice.size === 0 && step.from === from && step.to > from
  );
}

function suggestedByKey(state: EditorState, key: string | null, by: Authorship): Transaction | null {
  const command = key === "Backspace" || key === "Delete" ? baseKeymap[key] : undefined;
  const { doc, map } = project(state.doc, acceptAll);
  const at = map.map(state.selection.head, -1);
  if (!command || !doc.resolve(at).parent.inlineContent) return null;
  const plain = EditorState.create({ doc, selection: TextSelection.create(doc, at) });
  const made: Transaction[] = [];
  command(plain, (transaction) => made.push(transaction));
  const [edit] = made;
  const suggested = edit?.docChanged ? suggestPlainly(state.doc, edit, by) : null;
  if (!edit || !suggested?.ok) return null;
  return brought(state, suggested.value, { selection: edit.selection, side: key === "Delete" ? 1 : -1 });
}

/** What a transaction says of itself besides its steps: plugins leave word for each other there, under names of their own,
 *  which a transaction does not list openly. */
export function carriedOver(from: Transaction, to: Transaction): Transaction {
  if (from.storedMarksSet) to.setStoredMarks(from.storedMarks);
  if (from.scrolledIntoView) to.scrollIntoView();
  const { meta } = from as unknown as { meta: Record<string, unknown> };
  for (const [name, value] of Object.entries(meta)) to.setMeta(name, value);
  return to;
}
