import type { SignedInActor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { type CommentedText, findCommentedText } from "./find-commented-text.ts";

/** What a verb needs to know of a thread before it decides. */
export type LoadedThread = {
  id: string;
  number: number;
  isResolved: boolean;
  assigneeId: string | null;
  text: CommentedText;
};

/** @returns null when there is no such thread, nothing is said any more because the group is concluded, or the actor may not comment on its text: who may not, does not see what
 *  others say of it */
export async function loadThread(actor: SignedInActor, threadId: string): Promise<LoadedThread | null> {
  const row = await db.commentThread.findUnique({
    where: { id: threadId },
    select: { id: true, number: true, documentId: true, resolvedAt: true, assigneeId: true },
  });
  if (!row) return null;
  const text = await findCommentedText(actor, row.documentId);
  if (!text?.may.comment || text.isConcluded) return null;
  const { id, number, assigneeId } = row;
  return { id, number, assigneeId, isResolved: row.resolvedAt !== null, text };
}

/** A remark with its thread. */
export type LoadedComment = {
  id: string;
  authorId: string | null;
  removedAt: Date | null;
  thread: LoadedThread;
};

/** @returns null when there is no such remark, or the actor may not see it */
export async function loadComment(actor: SignedInActor, commentId: string): Promise<LoadedComment | null> {
  const row = await db.comment.findUnique({
    where: { id: commentId },
    select: { id: true, authorId: true, removedAt: true, threadId: true },
  });
  const thread = row && (await loadThread(actor, row.threadId));
  return thread ? { id: row.id, authorId: row.authorId, removedAt: row.removedAt, thread } : null;
}
