import type { Node } from "@tiptap/pm/model";
import { NodeSelection, type Selection, TextSelection } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import { editorSchema } from "../../schema.ts";
import { acceptAll } from "../decide.ts";
import { project } from "../project.ts";
import { acceptedOf } from "../projections.ts";
import { sameNode } from "../same-node.ts";
import { stepFor } from "../step-for.ts";
import { type Suggested, suggest, suggestPlainly } from "../suggest.ts";
import type { Authorship } from "../suggestion.ts";
import { type Random, randomFrom } from "./random.ts";
import { randomBlocks } from "./random-document.ts";
import { type RandomEdit, randomEdit } from "./random-edit.ts";

/** A text two people made random edits of, as suggestions, and the same text with the same edits made plainly. */
export type Played = { original: Node; text: Node; plain: Node; turns: Turn[] };

/** How an edit went. `way`: see `Suggested`. none: nothing to do. sidestepped: next to struck words or blocks the keys meant
 *  something else than in the accepted text, and the edit was made as there. left: it cannot be made in either. */
export type Turn = { kind: string; author: string; before: Node; after: Node; way: Way };
export type Way = Suggested["way"] | "none" | "sidestepped" | "left";

/** Plays random edits; the same seed plays the same. */
export function played(seed: number, turns: number): Played {
  const random = randomFrom(seed);
  const content = randomBlocks(random, 1 + random.upTo(6));
  const original = editorSchema().nodeFromJSON({ type: "doc", content });
  original.check();
  const game: Played = { original, text: original, plain: original, turns: [] };
  for (let turn = 0; turn < turns; turn++) {
    const author = random.pick(["ana", "ben"]);
    play(game, { id: `${author}${turn}`, author, at: "2026-11-22T09:00:00.000Z" }, random);
  }
  return game;
}

function play(game: Played, by: Authorship, random: Random): void {
  const { text: before } = game;
  const edit = randomEdit(before, random);
  const { text, plain, way } = made(game, edit, by);
  game.turns.push({ kind: edit.kind, author: by.author, before, after: text, way });
  Object.assign(game, { text, plain });
}

function made(
  { text, plain }: Played,
  edit: RandomEdit,
  by: Authorship,
): Omit<Played, "original" | "turns"> & { way: Way } {
  const selection = selectionInAccepted(text, edit.selection);
  const wanted = selection && edit.in(plain, selection);
  const goal = selection && (wanted?.doc ?? plain);
  const transaction = edit.in(text, edit.selection);
  const suggested = transaction && suggest(text, transaction.steps, by);
  const after = suggested?.ok ? brought(text, suggested.value) : text;
  if (!goal) return { text, plain, way: "left" };
  if (sameNode(acceptedOf(after), goal))
    return { text: after, plain: goal, way: suggested?.ok ? suggested.value.way : "none" };
  const sidestepped = wanted && suggestPlainly(text, wanted, by);
  if (!sidestepped?.ok) return { text, plain, way: "left" };
  return { text: brought(text, sidestepped.value), plain: goal, way: "sidestepped" };
}

function brought(text: Node, suggested: Suggested): Node {
  const step = stepFor(text, suggested);
  const { doc, failed } = step ? step.apply(text) : { doc: text, failed: null };
  if (!doc) throw new Error(`The step could not be made: ${failed}`);
  return doc;
}

/** The selection in the accepted text; null where its place is struck. */
function selectionInAccepted(text: Node, selection: Selection): Selection | null {
  const { doc, map } = project(text, acceptAll);
  if (selection instanceof TextSelection) {
    const [anchor, head] = [map.map(selection.anchor, -1), map.map(selection.head, -1)];
    const fits = [anchor, head].every((place) => doc.resolve(place).parent.inlineContent);
    return fits ? TextSelection.create(doc, anchor, head) : null;
  }
  const isCells = selection instanceof CellSelection;
  const places = isCells ? [selection.$anchorCell.pos, selection.$headCell.pos] : [selection.from];
  const mapped = places.map((place) => map.mapResult(place, 1));
  const [first, last = first] = mapped;
  if (!first || !last || mapped.some(({ deletedAfter }) => deletedAfter)) return null;
  if (isCells) return CellSelection.create(doc, first.pos, last.pos);
  const fits = doc.nodeAt(first.pos)?.type === text.nodeAt(selection.from)?.type;
  return fits && selection instanceof NodeSelection ? NodeSelection.create(doc, first.pos) : null;
}
