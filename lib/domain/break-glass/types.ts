import type { GroupTitle } from "#lib/domain/groups/types.ts";

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
