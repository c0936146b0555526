import type { DocumentJson } from "#lib/editor/document-json.ts";

/** What can be done with a group's chosen names. */
export const termVerbs = ["read", "change"] as const;
export type TermVerb = (typeof termVerbs)[number];

/** A name the group has chosen. */
export type TermView = {
  id: string;
  term: string;
  /** What people write instead. */
  variants: string[];
  /** Empty: none. */
  abbreviation: string;
  /** What it means, or why it was chosen; may be empty. */
  note: string;
};

/** What the checker needs of a name. */
export type CheckedTerm = Pick<TermView, "id" | "term" | "variants">;

/** A word that the group does not use, where it stands. */
export type TermIssue = {
  termId: string;
  /** What to write instead. */
  term: string;
  /** As it stands in the text. */
  found: string;
  /** The block it stands in, of a note the block around it; null where that has no id. */
  blockId: string | null;
  /** Some words around it. */
  before: string;
  after: string;
};

/** What is printed beside a text; `finding` by its number. */
export const printedPartNames = [
  "text",
  "title",
  "standfirst",
  "corporateAuthor",
  "foreword",
  "summary",
  "finding",
  "charter",
] as const;

/** Which of the texts that are printed it is. `number`: of a finding, else null. */
export type TermPlace = { part: (typeof printedPartNames)[number]; number: number | null };

/** One of the texts that are printed, each as a document. */
export type PrintedText = TermPlace & { document: DocumentJson };

/** An issue, and in which of the printed texts it stands. */
export type PlacedIssue = TermIssue & TermPlace;

/** An abbreviation and what it stands for, as a text's list prints it. */
export type Abbreviation = { short: string; long: string };

/** A text that can be checked for names: the report, or a paper by its slug. `id` is of the document. */
export type CheckableText = { id: string; title: string; paper: string | null };

/** What a check of what is printed for the group's names found; `issues` may be the first ones, `total` counts all. */
export type TermCheck = { issues: PlacedIssue[]; total: number; byTerm: Map<string, number> };
