import { allows } from "#lib/base/rights.ts";
import { findingRights } from "./policy.ts";
import type { FindingCommentMay, FindingRole, FindingState } from "./types.ts";

/** A comment as far as it matters who may do what with it. */
export type CommentFacts = { authorId: string; parentId: string | null; isRemoved: boolean };

/** Who looks at it: themselves, and who they are to the finding. */
export type CommentReader = { personId: string; roles: readonly FindingRole[]; state: FindingState };

/**
 * Everybody changes their own words while the finding is talked about, and takes them away whenever they like; moderators
 * take anybody's away. Whoever may comment settles a thread or takes it up again, by its first comment.
 */
export function mayOfFindingComment(
  { authorId, parentId, isRemoved }: CommentFacts,
  { personId, roles, state }: CommentReader,
): FindingCommentMay {
  const isOwn = authorId === personId;
  const isTalkedAbout = allows(findingRights, roles, state, "comment");
  return {
    edit: !isRemoved && isOwn && isTalkedAbout,
    remove: !isRemoved && ((isOwn && roles.length > 0) || roles.includes("moderator")),
    settle: parentId === null && isTalkedAbout,
  };
}
