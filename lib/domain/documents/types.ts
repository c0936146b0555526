import type { DocumentJson } from "#lib/editor/document-json.ts";

/** What an actor may do with a working text at this moment. Who may edit may also suggest. `comment` outlasts the text's
 *  being open; `readVersions`: every version, not just the one that was handed in. */
export type DocumentAccess = Record<DocumentVerb, boolean>;

/** What can be done with a working text. */
export const documentVerbs = ["read", "readVersions", "comment", "suggest", "edit"] as const;
/** What is left of it in a concluded group. Who might `comment` goes on seeing what was said. */
export const readingVerbs = ["read", "readVersions", "comment"] as const satisfies readonly DocumentVerb[];
export type DocumentVerb = (typeof documentVerbs)[number];

/** Why the live connection to a working text is refused or ended; sent to the browser as the reason.
 *  closed: nobody may write now. reload: the page's document schema is not the server's. forbidden: no right (any
 *  more). signed-out: the sign-in ended. unreadable: what was sent cannot be part of this text. suggest-only: more than a
 *  suggestion was sent by somebody who may only suggest. unavailable: try again. */
export type ConnectionRefusal =
  | "closed"
  | "reload"
  | "forbidden"
  | "signed-out"
  | "unreadable"
  | "suggest-only"
  | "unavailable";

/** Somebody froze the text first: nothing more can be written or frozen until it is opened again. */
export type WorkingTextClosed = { kind: "WorkingTextClosed" };

/** Why a version was kept. named: somebody gave it a name. automatic: it was kept by itself while people wrote.
 *  submitted: the text was handed in and frozen. */
export type VersionKind = "named" | "automatic" | "submitted";

/** The version that was made. */
export type FrozenVersion = { id: string; number: number; hash: string; wordCount: number };

/** A version of a working text; it never changes. */
export type VersionView = {
  id: string;
  documentId: string;
  /** From 1, in the order of freezing. */
  number: number;
  name: string;
  content: DocumentJson;
  /** SHA-256 of the canonical JSON of `content`, hex. */
  hash: string;
  plainText: string;
  wordCount: number;
  createdAt: Date;
};

/** How somebody is shown to the others who write: always the server's knowledge, never what a client says. */
export type PresentAuthor = {
  personId: string;
  name: string;
  /** From 0, different for each person present while there are colours left. */
  colour: number;
};

/** A figure that cannot be handed on: it has no picture, or nothing is read out in the picture's place. */
export type OpenFigure = { number: number; lacks: "picture" | "alternative" };
