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
