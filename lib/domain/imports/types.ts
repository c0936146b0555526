import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { ImportFailure, ImportFormat, Loss } from "#lib/import/types.ts";

/** How far an import is, in this order; it ends `failed` or `taken`. */
export const importStates = ["waiting", "reading", "ready", "failed", "taken"] as const;
export type ImportState = (typeof importStates)[number];

/** A file somebody brought in, on its way to becoming text. */
export type ImportView = {
  id: string;
  fileName: string;
  format: ImportFormat;
  state: ImportState;
  /** Per cent. */
  progress: number;
  /** What was read; null until it is ready. */
  content: DocumentJson | null;
  /** What is not in it, or not as it was. */
  losses: Loss[];
  /** Why it could not be read; null unless it failed. */
  failure: ImportFailure | null;
};

/** An import that is not taken yet, for finding it again. */
export type OpenImport = Pick<ImportView, "id" | "fileName" | "state">;

/** Where the text is that took an import: a paper's slug, the id of an earlier publication, or neither for the group's report. */
export type TextAddress = { group: string; paper: string | null; earlier: string | null };

/** A passage of the report that came from a paper. */
export type PulledText = {
  /** The block of the line that says so. */
  lineId: string;
  createdAt: Date;
  /** Of the paper. */
  title: string;
  slug: string;
  version: number;
  /** Whether a newer version of the paper was frozen since. */
  newer: boolean;
};

/** A passage of a paper that can be pulled into the report: a block of its text, by its place from 0. `section`: how many blocks
 *  go with it when a whole section is wanted, itself included; 0 for what is no heading. */
export type PassageChoice = { at: number; words: string; section: number };
