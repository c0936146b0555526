import type { NodeJson } from "#lib/editor/document-json.ts";
import type { LossCount } from "../losses.ts";
import type { Changes } from "./changes.ts";
import type { Facts } from "./facts.ts";
import type { WordNode, WordPicture } from "./tree.ts";

/** What one reading of a Word file carries along. */
export type Reading = {
  facts: Facts;
  losses: LossCount;
  changes: Changes;
  newId: () => string;
  /** The note a reference leads to, as a node. */
  note(reference: Extract<WordNode, { type: "noteReference" }>): NodeJson;
  /** Keeps a picture for later and answers the name a figure calls it by. */
  keep(picture: WordPicture): string;
  /** How many items a list had so far, by its id: it counts on after an interruption. */
  counted: Map<string, number>;
  /** The numbers of lists that have begun anew. */
  begun: Set<string>;
};
