"use server";
import { answerThread } from "#lib/domain/comments/answer-thread.ts";
import { assignThread } from "#lib/domain/comments/assign-thread.ts";
import { editComment } from "#lib/domain/comments/edit-comment.ts";
import { markThreads } from "#lib/domain/comments/mark-threads.ts";
import { removeComment } from "#lib/domain/comments/remove-comment.ts";
import { reopenThread } from "#lib/domain/comments/reopen-thread.ts";
import { resolveThread } from "#lib/domain/comments/resolve-thread.ts";
import {
  answerThreadSchema,
  assignThreadSchema,
  editCommentSchema,
  markThreadsSchema,
  removeCommentSchema,
  startThreadSchema,
  threadSchema,
} from "#lib/domain/comments/schema.ts";
import { startThread } from "#lib/domain/comments/start-thread.ts";
import { action } from "#lib/web/action.ts";

export const startThreadAction = action(startThreadSchema, startThread, () => ({
  done: "commentPosted",
  isStill: true,
}));
export const answerThreadAction = action(answerThreadSchema, answerThread, () => ({
  done: "commentAnswered",
  isStill: true,
}));
export const editCommentAction = action(editCommentSchema, editComment, () => ({ isStill: true }));
export const removeCommentAction = action(removeCommentSchema, removeComment, () => ({ isStill: true }));
export const resolveThreadAction = action(threadSchema, resolveThread, () => ({ isStill: true }));
export const reopenThreadAction = action(threadSchema, reopenThread, () => ({ isStill: true }));
export const assignThreadAction = action(assignThreadSchema, assignThread, () => ({ isStill: true }));
export const markThreadsAction = action(markThreadsSchema, markThreads, () => ({ isStill: true }));
