import type { PersonName } from "#lib/domain/people/types.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { Passage } from "#lib/editor/passage.ts";
import type { Model } from "#lib/publish/types.ts";

export const reviewStates = [
  "planned",
  "open",
  "closed",
  "responses_drafted",
  "responses_published",
] as const;
export type ReviewState = (typeof reviewStates)[number];

/** What becomes of a comment. `not_accepted` needs a reason, `duplicate` the comment that says the same. */
export const dispositions = [
  "accepted",
  "in_part",
  "not_accepted",
  "noted",
  "out_of_scope",
  "duplicate",
] as const;
export type Disposition = (typeof dispositions)[number];

export const reviewVerbs = [
  "read",
  "readComments",
  "amend",
  "open",
  "askReviewers",
  "removeReviewer",
  "extend",
  "comment",
  "close",
  "answer",
  "draftResponses",
  "contest",
  "publishResponses",
] as const;
export type ReviewVerb = (typeof reviewVerbs)[number];

/**
 * Who somebody is to one round; one person may be several. `author`: of the paper, and so answering its comments;
 * `reviewer`: a member who is asked, by name or with the group; `outside`: asked by name without being a member.
 */
export type ReviewRole = "moderator" | "author" | "reviewer" | "outside" | "expert" | "observer";

/** A text under review, as it is named. */
export type ReviewedText = { kind: "paper" | "report"; id: string; slug: string; title: string };

/** A round among those on one text. */
export type RoundCard = {
  id: string;
  number: number;
  /** By the clock when it was asked for. */
  state: ReviewState;
  openedAt: Date | null;
  closesAt: Date | null;
};

/** A round as somebody who may read it sees it. */
export type RoundView = RoundCard & {
  documentId: string;
  group: { id: string; slug: string; name: string };
  of: ReviewedText;
  brief: string;
  asksGroup: boolean;
  withEdition: boolean;
  closedAt: Date | null;
  openedBy: PersonName | null;
  /** Of the frozen text; null while the round is planned. */
  version: { number: number; name: string; createdAt: Date } | null;
  document: DocumentJson;
  /** What the actor is to it; what they may do in a concluded group, `may` alone says. */
  roles: ReviewRole[];
  may: Record<ReviewVerb, boolean>;
  /** Null: the actor is not asked to review. */
  asked: { doneAt: Date | null } | null;
  /** In the order of their numbers, those the actor may read; what was taken back is not among them. */
  comments: ReviewCommentView[];
  now: Date;
};

/** A comment of a round, as somebody who may read it sees it. */
export type ReviewCommentView = {
  id: string;
  number: number;
  /** Null for somebody who cannot be named any more. */
  author: PersonName | null;
  isOwn: boolean;
  observer: boolean;
  outside: boolean;
  passage: Passage;
  /** Markdown, and the same as it is printed. */
  body: string;
  model: Model;
  createdAt: Date;
  isEdited: boolean;
  /** Null: none yet, or not theirs to read yet. */
  answer: CommentAnswer | null;
};

export type CommentAnswer = {
  disposition: Disposition;
  reply: string;
  /** The number of the comment that says the same. */
  duplicateOf: number | null;
};

/** Somebody who is asked, as moderators see it. */
export type AskedView = {
  personId: string;
  name: string;
  outside: boolean;
  named: boolean;
  doneAt: Date | null;
  comments: number;
};

/** An invitation from outside that was not accepted yet. */
export type ReviewInvitationView = { id: string; email: string; name: string; expiresAt: Date };

/** A round somebody was asked to from outside its group. */
export type OutsideReview = RoundCard & { title: string; group: string };

/** A block of a text to comment on, with how it begins. */
export type BlockChoice = { blockId: string; label: string };

/** What several comments can be answered at once with: nothing that wants words of its own for each. */
export const bulkDispositions = ["accepted", "noted", "out_of_scope", "duplicate"] as const;

/** Who a comment is from, as far as a reader's weighing goes. */
export const commenterKinds = ["member", "observer", "outside"] as const;
export type CommenterKind = (typeof commenterKinds)[number];

/** One row of the matrix: a comment and what becomes of it. Taken back ones have none. */
export type ResponseRow = {
  id: string;
  /** In the round. */
  number: number;
  /** Null where the person is gone. */
  author: string | null;
  kind: CommenterKind;
  /** Empty: about the text as a whole. */
  quote: string;
  /** The heading that the passage stands under; null before the first, and for the text as a whole. */
  section: string | null;
  body: string;
  answer: { disposition: Disposition; reply: string; duplicateOf: number | null; by: string | null } | null;
  /** What the form sends back; see `stampOf`. */
  stamp: string;
  /** What its author said against the answer, and what was answered before; null where they did not. */
  contest: {
    words: string;
    isOpen: boolean;
    first: { disposition: Disposition; reply: string } | null;
  } | null;
  /** Whether the reader wrote the comment. */
  isOwn: boolean;
};

/** How far the answers of a round are; nothing of them where not all are the reader's to read. */
export type ResponsesProgress = {
  /** Comments that stand. */
  all: number;
  answered: number;
  dispositions: Partial<Record<Disposition, number>>;
  kinds: Partial<Record<CommenterKind, number>>;
  /** Contests that wait for their answer. */
  contested: number;
  /** Comments whose answer was contested, answered again or not. */
  everContested: number;
};

/** A heading of the text that is reviewed. */
export type TextSection = { id: string; title: string };

/** A round as the matrix of its answers knows it. */
export type ResponsesRound = {
  id: string;
  /** In its document. */
  number: number;
  groupId: string;
  documentId: string;
  state: ReviewState;
  withEdition: boolean;
  closesAt: Date | null;
  publishedAt: Date | null;
  sections: TextSection[];
  may: Record<ReviewVerb, boolean>;
  /** Which answers are the reader's to read: before they are published, those who commented read the answers to their own comments. */
  answers: "all" | "own" | "none";
};

/** A round whose comments wait for an answer, and how many do. */
export type Unanswered = { round: number; count: number };
