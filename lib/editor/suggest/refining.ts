import type { MarkType, Node, Schema } from "@tiptap/pm/model";
import type { Unit } from "./pieces.ts";
import { type Authorship, type NodeSuggestion, suggestionsOf } from "./suggestion.ts";

/** Where something stands: in the text with its suggestions, and in the text as accepted. */
export type Place = { text: number; accepted: number };

/** What somebody is suggesting while their edit is worked into the text. */
export type Refining = {
  by: Authorship;
  schema: Schema;
  /** Where the edit began. It only chooses between equally right ways to say the same change. */
  began: Place;
  /** The node changed so that, accepted, it is the wanted one, and that without this person's suggestions it is what it
   *  was. Null where that has to be said of a node around it. */
  refineNode: (node: Node, wanted: Node, place: Place) => Node | null;
};

/** Neighbouring units that have to become the goals. `children` are all children of their parent; those between `from`
 *  and `to` are in question, the struck ones between the units among them. */
export type Gap = {
  children: readonly Node[];
  from: number;
  to: number;
  units: Unit[];
  goals: readonly Node[];
  /** Of each unit. */
  places: Place[];
  refining: Refining;
};

/** Whether the node is there only because this person suggests it, as a whole or divided from another. Its form may be
 *  changed without a word. */
export function isOwnNew(node: Node, author: string): boolean {
  return suggestionsOf(node).some(
    (suggestion) =>
      suggestion.author === author && (suggestion.kind === "insert" || suggestion.kind === "split"),
  );
}

/** Whether this person suggests to add the node. */
export function isOwnInsert(node: Node, author: string): boolean {
  return suggestionsOf(node).some(isOwn("insert", author));
}

/** Finds a suggestion of this kind among those of a node that are this person's. */
export function isOwn(kind: NodeSuggestion["kind"], author: string) {
  return (suggestion: NodeSuggestion) => suggestion.kind === kind && suggestion.author === author;
}

/** Throws where the schema lacks the mark: it is no schema of ours then. */
export function suggestionMark({ schema, by }: Refining, name: "insertion" | "deletion") {
  const type: MarkType | undefined = schema.marks[name];
  if (!type) throw new Error(`The schema has no mark ${name}`);
  return type.create({ ...by });
}
