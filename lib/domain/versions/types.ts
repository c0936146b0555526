import type { VersionKind } from "#lib/domain/documents/types.ts";
import type { PersonName } from "#lib/domain/people/types.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";

/** One version of a text, as the list of versions shows it. */
export type VersionCard = {
  /** From 1, in the order of keeping. */
  number: number;
  kind: VersionKind;
  /** Empty for one that was kept by itself. */
  name: string;
  wordCount: number;
  createdAt: Date;
  /** Who named it or handed it in; null for one that was kept by itself. */
  createdBy: PersonName | null;
  /** Who wrote since the version before, by name. */
  contributors: PersonName[];
  /** Number of the version that was brought back, where that is how it came about. */
  restoredFrom: number | null;
};

/** Which text: a version by its number, or the working text as it is now. */
export type TextMoment = number | "now";

/** A text at one moment; `version` is null for the working text. */
export type MomentText = { document: DocumentJson; version: VersionCard | null };

/** What somebody reads of a text at this moment. `pending`: how many suggestions wait for them to decide; 0 for whoever may
 *  not edit. */
export type PresentText = MomentText & { pending: number };

/** How far somebody has read a text. `changed`: it is another text by now. */
export type Reading = { version: number; readAt: Date; changed: boolean };
