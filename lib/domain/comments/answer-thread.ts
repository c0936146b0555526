import { roleIn, type SignedInActor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { listCommenters } from "#lib/domain/texts/list-commenters.ts";
import { transact } from "#lib/infra/db.ts";
import { loadThread } from "./load-thread.ts";
import { maxRemarks } from "./rules.ts";
import type { AnswerThreadInput } from "./schema.ts";
import type { TooManyRemarks } from "./types.ts";
import { writeMentions } from "./write-mentions.ts";

/**
 * Adds a remark to a conversation; one that was resolved is open again. Whoever is addressed is told. Sent twice, it is
 * added once. Refuses: NotVisible (also to whoever reads the text but may not comment on it), TooManyRemarks.
 */
export async function answerThread(
  actor: SignedInActor,
  input: AnswerThreadInput,
): Promise<Result<undefined, NotVisible | TooManyRemarks>> {
  const thread = await loadThread(actor, input.threadId);
  if (!thread) return notVisible();
  const { text } = thread;
  const people = await listCommenters(text.documentId);
  return transact(async (tx): Promise<Result<undefined, NotVisible | TooManyRemarks>> => {
    const { id, body } = input;
    const posted = await tx.comment.findUnique({ where: { id }, select: { authorId: true } });
    if (posted) return posted.authorId === actor.personId ? ok() : notVisible();
    if ((await tx.comment.count({ where: { threadId: thread.id } })) >= maxRemarks)
      return refuse({ kind: "TooManyRemarks", count: maxRemarks });
    const observer = roleIn(actor, text.groupId) === "observer";
    await tx.comment.create({
      data: { id, threadId: thread.id, authorId: actor.personId, observer, body },
      select: { id: true },
    });
    await tx.commentThread.updateMany({
      where: { id: thread.id, resolvedAt: { not: null } },
      data: { resolvedAt: null, resolvedById: null },
    });
    await writeMentions(tx, actor, { commentId: id, body, people, thread });
    await recordFact(tx, actor, {
      kind: "CommentThreadAnswered",
      groupId: text.groupId,
      subjectId: text.subjectId,
      detail: { thread: thread.number, comment: id },
    });
    return ok();
  });
}
