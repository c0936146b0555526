"use server";
import { addSource } from "#lib/domain/findings/add-source.ts";
import { commentOnFinding } from "#lib/domain/findings/comment-on-finding.ts";
import { moveFinding } from "#lib/domain/findings/move-finding.ts";
import { recordOutcome } from "#lib/domain/findings/record-outcome.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { reopenFinding } from "#lib/domain/findings/reopen-finding.ts";
import {
  addSourceSchema,
  commentOnFindingSchema,
  moveFindingSchema,
  recordOutcomeSchema,
  recordPositionSchema,
  reopenFindingSchema,
} from "#lib/domain/findings/schema.ts";
import { action } from "#lib/web/action.ts";

export const recordPositionAction = action(recordPositionSchema, recordPosition, () => ({
  done: "positionRecorded",
}));
export const reopenFindingAction = action(reopenFindingSchema, reopenFinding, () => ({ done: "reopened" }));
export const commentOnFindingAction = action(commentOnFindingSchema, commentOnFinding, () => ({
  done: "commentPosted",
}));
export const addSourceAction = action(addSourceSchema, addSource, () => ({ done: "sourceAdded" }));
export const recordOutcomeAction = action(recordOutcomeSchema, recordOutcome, () => ({
  done: "outcomeRecorded",
}));
export const moveFindingAction = action(moveFindingSchema, moveFinding, (_, { move }) => ({
  done: move === "circulate" ? "circulated" : "lastCall",
}));
