import type { PersonName } from "#lib/domain/people/types.ts";
import type { Passage } from "#lib/editor/passage.ts";
import type { Model } from "#lib/publish/types.ts";

/** A conversation about a passage of a working text, as it is drawn. Instants are ISO texts: pages get the same from the
 *  server and, later, as JSON. */
export type ThreadView = {
  id: string;
  /** In its document, from 1: its address. */
  number: number;
  /** The words it is about as they stood, with where that was. Without a quote and a block it is about the whole text;
   *  a block that is no text block (figure, table, formula) is meant as a whole. */
  passage: Passage;
  assignee: PersonName | null;
  /** Null while it is open. `by` is null for somebody who cannot be named any more. */
  resolved: { at: string; by: PersonName | null } | null;
  /** In order; the first one began it. */
  comments: CommentView[];
};

/** One remark. */
export type CommentView = {
  id: string;
  /** Null for somebody who cannot be named any more. */
  author: PersonName | null;
  /** An observer's. */
  observer: boolean;
  at: string;
  /** Markdown; empty when it was removed. */
  body: string;
  /** The body as it is printed. */
  model: Model;
  isEdited: boolean;
  isRemoved: boolean;
  /** Ids of the people it addresses. */
  mentioned: string[];
  may: { edit: boolean; remove: boolean };
};

/** All that is said about a text, and who may be addressed. */
export type TextComments = {
  threads: ThreadView[];
  people: PersonName[];
  /** Read, and not added to: the group has concluded. */
  isClosed: boolean;
};

/** Where a thread stands in the text at this moment. `words`: they stand there, though perhaps changed since;
 *  `block`: a figure, table or formula; `text`: it is about the whole; `gone`: what it was about is no longer there. */
export type ThreadPlace =
  | { kind: "words"; passage: Passage }
  | { kind: "block"; blockId: string }
  | { kind: "text" }
  | { kind: "gone" };

/** The text has as many threads, or the thread as many remarks, as are shown. */
export type TooManyThreads = { kind: "TooManyThreads"; count: number };
export type TooManyRemarks = { kind: "TooManyRemarks"; count: number };

/** The words somebody wanted to comment on no longer stand there as they were selected. */
export type CommentedPassageGone = { kind: "CommentedPassageGone" };

/** A conversation that a finding comes out of. */
export type ThreadOrigin = {
  threadId: string;
  /** Of the text it is about. */
  title: string;
  /** The conversation's address. */
  path: string;
  /** The words it is about as they stood; empty where it is about the whole. */
  quote: string;
  /** The same as a passage of a paper that can be evidence; null where there is none, or the words changed since. */
  passage: (Passage & { documentId: string }) | null;
};
