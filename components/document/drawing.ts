import type { ReactNode } from "react";
import type { Note } from "#lib/publish/types.ts";

/** What the parts of a document need to know of the whole. */
export type Drawing = {
  notes: "side" | "end";
  all: Note[];
  /** Draws a finding instead of the plain card, where the page knows more of it. */
  finding?: (findingId: string) => ReactNode;
};
