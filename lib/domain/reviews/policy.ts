import type { Rights } from "#lib/base/rights.ts";
import type { ReviewRole, ReviewState, ReviewVerb } from "./types.ts";

/**
 * While a round is open, reviewers see their own comments and nobody else's, so that each says what they found. The answers
 * are theirs to read, and to contest, once all are drafted; everybody's once they are published.
 */
export const reviewRights: Rights<ReviewRole, ReviewState, ReviewVerb> = {
  moderator: {
    read: "always",
    readComments: "always",
    amend: ["planned"],
    open: ["planned"],
    extend: ["open"],
    comment: ["open"],
    close: ["open"],
    answer: ["closed", "responses_drafted"],
    draftResponses: ["closed"],
    publishResponses: ["responses_drafted"],
  },
  author: {
    read: "always",
    readComments: ["closed", "responses_drafted", "responses_published"],
    answer: ["closed", "responses_drafted"],
  },
  reviewer: {
    read: ["open", "closed", "responses_drafted", "responses_published"],
    readComments: ["closed", "responses_drafted", "responses_published"],
    comment: ["open"],
    contest: ["responses_drafted"],
  },
  outside: {
    read: ["open", "closed", "responses_drafted", "responses_published"],
    comment: ["open"],
    contest: ["responses_drafted"],
  },
  expert: {
    read: ["open", "closed", "responses_drafted", "responses_published"],
    readComments: ["responses_published"],
  },
  observer: { read: ["responses_published"], readComments: ["responses_published"] },
};
