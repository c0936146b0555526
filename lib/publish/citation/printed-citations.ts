import type { CitedItem } from "#lib/editor/cited-items.ts";
import type { CitationStyle } from "#lib/editor/cited-sources.ts";
import type { CslItem } from "#lib/editor/csl-item.ts";
import type { Link, Words } from "../types.ts";

/** All that the citations of one text depend on. Plain data: its canonical JSON names it. */
export type CitationRequest = {
  style: CitationStyle;
  /** BCP 47, of the text. */
  language: string;
  /** By source id; an id that is cited and not here is a missing source. */
  items: Record<string, CslItem>;
  /** In the order of the text. */
  places: CitedPlace[];
};

/** One citation in its place. */
export type CitedPlace = {
  items: CitedItem[];
  /** Number of the note it is printed in, from 1; 0 where it stands in the line. */
  note: number;
  /** It is a note of its own, not part of a footnote. */
  ownNote: boolean;
  /** The sentence goes on right after it. */
  continued: boolean;
};

export type CitationText = (Words | Link)[];

/** Citations as they are printed. Plain data. */
export type PrintedCitations = {
  /** `short`: authors and years only, while the style's own form is being made. */
  form: "short" | "full";
  /** One for each place, in the order of the request. */
  texts: CitationText[];
  /** In the order of the style. */
  bibliography: CitationText[];
};

/** Stands for a source that is cited and not known. */
export const missingSource = "[?]";
