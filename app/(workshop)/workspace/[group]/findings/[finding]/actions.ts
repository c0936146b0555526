"use server";
import { changeLastCall } from "#lib/domain/findings/change-last-call.ts";
import { commentOnFinding } from "#lib/domain/findings/comment-on-finding.ts";
import { editFindingComment } from "#lib/domain/findings/edit-finding-comment.ts";
import { moveFinding } from "#lib/domain/findings/move-finding.ts";
import { openLastCall } from "#lib/domain/findings/open-last-call.ts";
import { recordOutcome } from "#lib/domain/findings/record-outcome.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { remindUnanswered } from "#lib/domain/findings/remind-unanswered.ts";
import { removeFindingComment } from "#lib/domain/findings/remove-finding-comment.ts";
import { reopenFinding } from "#lib/domain/findings/reopen-finding.ts";
import {
  changeLastCallSchema,
  commentOnFindingSchema,
  editFindingCommentSchema,
  findingActionSchema,
  findingCommentSchema,
  moveFindingSchema,
  openLastCallSchema,
  recordOutcomeSchema,
  recordPositionSchema,
  reopenFindingSchema,
  settleFindingThreadSchema,
} from "#lib/domain/findings/schema.ts";
import { settleFindingThread } from "#lib/domain/findings/settle-finding-thread.ts";
import { action } from "#lib/web/action.ts";

export const recordPositionAction = action(recordPositionSchema, recordPosition, () => ({
  done: "positionRecorded",
}));
export const reopenFindingAction = action(reopenFindingSchema, reopenFinding, () => ({ done: "reopened" }));
export const commentOnFindingAction = action(commentOnFindingSchema, commentOnFinding, () => ({
  done: "commentPosted",
}));
export const editFindingCommentAction = action(editFindingCommentSchema, editFindingComment, () => ({
  done: "commentChanged",
}));
export const removeFindingCommentAction = action(findingCommentSchema, removeFindingComment, () => ({
  done: "commentRemoved",
}));
export const settleFindingThreadAction = action(
  settleFindingThreadSchema,
  settleFindingThread,
  (_, { to }) => ({ done: to === "settled" ? "threadSettled" : "threadOpen" }),
);
export const recordOutcomeAction = action(recordOutcomeSchema, recordOutcome, () => ({
  done: "outcomeRecorded",
}));
export const moveFindingAction = action(moveFindingSchema, moveFinding, () => ({ done: "circulated" }));
export const openLastCallAction = action(openLastCallSchema, openLastCall, () => ({ done: "lastCall" }));
export const changeLastCallAction = action(changeLastCallSchema, changeLastCall, () => ({
  done: "lastCallChanged",
}));
export const remindUnansweredAction = action(findingActionSchema, remindUnanswered, () => ({
  done: "reminded",
}));
