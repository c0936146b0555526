import GithubSlugger from "github-slugger";
import type { NodeJson } from "#lib/editor/document-json.ts";
import { type NumberedKind, newNumbering } from "#lib/editor/numbering.ts";
import type { References } from "./references.ts";
import type { CitationInText, MissingReference, Note, Tracked } from "./types.ts";

/** What one pass over a document gathers: notes and addresses are numbered in the order they are met. */
export type Writing = {
  references: References;
  /** How a citation is printed, by the node it was read from. */
  citations: ReadonlyMap<NodeJson, CitationInText>;
  notes: Note[];
  missing: MissingReference[];
  /** A new address for a heading of this text; never one that was given before. */
  slugFor: (text: string) => string;
  /** The next number of what is numbered. */
  numberFor: (kind: NumberedKind) => number;
  /** Whether suggestions and comments are read as well. */
  working: boolean;
  /** What is suggested of the blocks around, as a whole. */
  within: Tracked[];
};

/** Begins a pass over a document: nothing is numbered yet. */
export function newWriting(
  references: References,
  citations: ReadonlyMap<NodeJson, CitationInText>,
  working = false,
): Writing {
  const slugger = new GithubSlugger();
  for (const taken of idsOfThePage) slugger.slug(taken);
  const slugFor = (text: string) => slugger.slug(sluggable(text));
  const gathered = { notes: [], missing: [], within: [] };
  return { references, citations, working, ...gathered, slugFor, numberFor: newNumbering() };
}

/** Ids that the page around a document uses itself. */
const idsOfThePage = [
  ...["main", "contents", "notes", "search", "key-findings", "findings", "path", "members", "download"],
  ...["cite", "citation", "editions", "related", "bibliography"],
];

function sluggable(text: string) {
  return /[\p{L}\p{N}]/u.test(text) ? text : "section";
}
