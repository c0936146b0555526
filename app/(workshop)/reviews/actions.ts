"use server";
import { amendReview } from "#lib/domain/reviews/amend-review.ts";
import { askReviewers } from "#lib/domain/reviews/ask-reviewers.ts";
import { closeReview } from "#lib/domain/reviews/close-review.ts";
import { editReviewComment } from "#lib/domain/reviews/edit-review-comment.ts";
import { extendReview } from "#lib/domain/reviews/extend-review.ts";
import { inviteReviewer } from "#lib/domain/reviews/invite-reviewer.ts";
import { makeReviewComment } from "#lib/domain/reviews/make-review-comment.ts";
import { openReview } from "#lib/domain/reviews/open-review.ts";
import { planReview } from "#lib/domain/reviews/plan-review.ts";
import { removeReviewer } from "#lib/domain/reviews/remove-reviewer.ts";
import { revokeReviewInvitation } from "#lib/domain/reviews/revoke-review-invitation.ts";
import { sayDone } from "#lib/domain/reviews/say-done.ts";
import {
  amendReviewSchema,
  askReviewersSchema,
  editReviewCommentSchema,
  extendReviewSchema,
  inviteReviewerSchema,
  makeReviewCommentSchema,
  planReviewSchema,
  removeReviewerSchema,
  reviewActionSchema,
  reviewCommentActionSchema,
  revokeReviewInvitationSchema,
  sayDoneSchema,
} from "#lib/domain/reviews/schema.ts";
import { takeBackReviewComment } from "#lib/domain/reviews/take-back-review-comment.ts";
import { action } from "#lib/web/action.ts";

export const planReviewAction = action(planReviewSchema, planReview, () => ({ done: "reviewPlanned" }));
export const amendReviewAction = action(amendReviewSchema, amendReview, () => ({ done: "saved" }));
export const openReviewAction = action(reviewActionSchema, openReview, () => ({ done: "reviewOpened" }));
export const extendReviewAction = action(extendReviewSchema, extendReview, () => ({
  done: "reviewExtended",
}));
export const closeReviewAction = action(reviewActionSchema, closeReview, () => ({ done: "reviewClosed" }));
export const askReviewersAction = action(askReviewersSchema, askReviewers, () => ({
  done: "reviewersAsked",
}));
export const inviteReviewerAction = action(inviteReviewerSchema, inviteReviewer, () => ({
  done: "reviewerInvited",
}));
export const removeReviewerAction = action(removeReviewerSchema, removeReviewer, () => ({
  done: "reviewerRemoved",
}));
export const revokeReviewInvitationAction = action(
  revokeReviewInvitationSchema,
  revokeReviewInvitation,
  () => ({ done: "revoked" }),
);
export const makeReviewCommentAction = action(makeReviewCommentSchema, makeReviewComment, () => ({
  done: "commentPosted",
}));
export const editReviewCommentAction = action(editReviewCommentSchema, editReviewComment, () => ({
  done: "commentChanged",
}));
export const takeBackReviewCommentAction = action(reviewCommentActionSchema, takeBackReviewComment, () => ({
  done: "commentTakenBack",
}));
export const sayDoneAction = action(sayDoneSchema, sayDone, (_, { done }) => ({
  done: done === "yes" ? "reviewDone" : "reviewNotDone",
}));
