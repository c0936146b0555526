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

/** Where the text is that took an import: a paper's slug, or null for the group's report. */
export type TextAddress = { group: string; paper: string | null };
