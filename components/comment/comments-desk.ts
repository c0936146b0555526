import type { FormAction } from "#components/ui/action-form.tsx";
import type { TextComments } from "#lib/domain/comments/types.ts";
import type { Passage } from "#lib/editor/passage.ts";

/** What a page needs to show and take comments on its text. */
export type CommentsDesk = {
  documentId: string;
  accountId: string;
  /** The person who looks on. */
  personId: string;
  /** Where the page stands; a thread's address is this with `?comment=` and its number. */
  page: string;
  /** Where the same comments come from as JSON. */
  source: string;
  /** Where a finding is proposed; null for whoever may not. */
  proposeAt: string | null;
  comments: TextComments;
  /** The number of the thread the address asks for. */
  opened: number | null;
  actions: CommentActions;
};

export type CommentActions = Record<
  "start" | "answer" | "edit" | "remove" | "resolve" | "reopen" | "assign" | "mark",
  FormAction
>;

/** What a new comment is about. `block`: a figure, table or formula as a whole. */
export type ChosenPassage = Passage & {
  kind: "words" | "block";
  /** Exactly which words, as relative positions of the open editor in JSON. */
  range?: { from: string; to: string };
};
