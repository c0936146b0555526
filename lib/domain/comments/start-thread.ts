import { roleIn, type SignedInActor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { listCommenters } from "#lib/domain/texts/list-commenters.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { type CommentedText, findCommentedText } from "./find-commented-text.ts";
import { placeThread } from "./place-thread.ts";
import { maxThreads } from "./rules.ts";
import type { StartThreadInput } from "./schema.ts";
import type { CommentedPassageGone, TooManyThreads } from "./types.ts";
import { writeMentions } from "./write-mentions.ts";

export type StartThreadRefusal = NotVisible | NotAllowed | CommentedPassageGone | TooManyThreads;

/**
 * Begins a conversation about a passage, a figure, table or formula, or the text as a whole, with its first remark. Whoever
 * is addressed in it is told. Sent twice, it is begun once.
 * Refuses: NotVisible, NotAllowed (reads, but may not comment; or the group is concluded), CommentedPassageGone, TooManyThreads.
 */
export async function startThread(
  actor: SignedInActor,
  input: StartThreadInput,
): Promise<Result<{ number: number }, StartThreadRefusal>> {
  const text = await findCommentedText(actor, input.documentId);
  if (!text) return notVisible();
  if (!text.may.comment || text.isConcluded) return notAllowed();
  const people = await listCommenters(input.documentId);
  return transact(async (tx): Promise<Result<{ number: number }, StartThreadRefusal>> => {
    const begun = await tx.commentThread.findUnique({ where: { id: input.id }, select: begunColumns });
    if (begun) return begun.createdById === actor.personId ? ok({ number: begun.number }) : notVisible();
    const shown = { documentId: input.documentId, comments: { some: { removedAt: null } } };
    if ((await tx.commentThread.count({ where: shown })) >= maxThreads)
      return refuse({ kind: "TooManyThreads", count: maxThreads });
    const placed = await placeThread(tx, input);
    if (!placed.ok) return placed;
    const number = await writeThread(tx, actor, { input, text });
    await writeMentions(tx, actor, {
      commentId: input.id,
      body: input.body,
      people,
      thread: { number, text },
    });
    await recordFact(tx, actor, {
      kind: "CommentThreadStarted",
      groupId: text.groupId,
      subjectId: text.subjectId,
      detail: { thread: number, comment: input.id },
    });
    return ok({ number });
  });
}

const begunColumns = { number: true, createdById: true } as const;

/** The first remark bears its thread's id. */
async function writeThread(
  tx: Tx,
  actor: SignedInActor,
  { input, text }: { input: StartThreadInput; text: CommentedText },
): Promise<number> {
  const { id, documentId, body, passage } = input;
  const last = await tx.commentThread.aggregate({ where: { documentId }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const observer = roleIn(actor, text.groupId) === "observer";
  await tx.commentThread.create({
    data: {
      id,
      documentId,
      number,
      quote: passage?.quote ?? "",
      ...passage?.anchor,
      createdById: actor.personId,
      comments: { create: { id, authorId: actor.personId, observer, body } },
    },
    select: { id: true },
  });
  return number;
}
