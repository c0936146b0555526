import type { ThreadView } from "#lib/domain/comments/types.ts";
import type { GroupTitle } from "#lib/domain/groups/types.ts";

/** The pages behind the glass; of papers, the report and the group itself there are several. */
export const glassPages = [
  "overview",
  "activity",
  "discussion",
  "finding",
  "paper",
  "report",
  "comments",
  "review",
  "sources",
] as const;
export type GlassPage = (typeof glassPages)[number];

/** A paper or the report, as its pages behind the glass know it. */
export type GlassText = {
  /** Of the paper or report. */
  id: string;
  documentId: string;
  title: string;
  /** Below the group’s address. */
  path: string;
};

/** A conversation about a text, and whether what it is about is no longer in it. */
export type GlassThread = { thread: ThreadView; isGone: boolean };

/** One time that an administrator broke the glass of a group. */
export type BreakGlassView = {
  id: string;
  by: string;
  personId: string;
  reason: string;
  openedAt: Date;
  /** When it ends, or ended. */
  until: Date;
  isOpen: boolean;
};

/** A group as an administrator stands before it. */
export type ClosedGroup = Pick<GroupTitle, "id" | "slug" | "name"> & {
  /** They are a member, and read it as one. */
  isOwn: boolean;
  /** What they read behind, now; null: the glass is whole. */
  glass: BreakGlassView | null;
  /** Whoever broke it before, newest first. */
  before: BreakGlassView[];
};
