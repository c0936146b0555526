import { roleIn, type SignedInActor } from "#lib/base/actor.ts";
import { readWorkingText } from "#lib/domain/documents/queries.ts";
import { personName } from "#lib/domain/people/queries.ts";
import { listCommenters } from "#lib/domain/texts/list-commenters.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { findCommentedText } from "./find-commented-text.ts";
import { placesOf } from "./places-of.ts";
import { remarkModel } from "./remark-model.ts";
import { maxRemarks, maxThreads, mayOfComment, mentionNames, type Reader } from "./rules.ts";
import type { CommentView, TextComments, ThreadPlace, ThreadView } from "./types.ts";

/**
 * All that is said about a text, in the order in which it was begun: at most 1,000 threads of 200 remarks. A thread whose
 * every remark was removed is not among them.
 * @returns null for whoever may not comment on the text: to them nothing of it is shown
 */
export async function readTextComments(
  actor: SignedInActor,
  documentId: string,
): Promise<TextComments | null> {
  const text = await findCommentedText(actor, documentId);
  if (!text?.may.comment) return null;
  const reader = { personId: actor.personId, role: roleIn(actor, text.groupId) };
  return readThreads(documentId, { reader, isClosed: text.isConcluded });
}

/** The same for whoever was found to read it. @param isClosed nothing is added, and nobody may change anything */
export async function readThreads(
  documentId: string,
  { reader, isClosed }: { reader: Reader; isClosed: boolean },
): Promise<TextComments> {
  const [rows, people] = await Promise.all([
    db.commentThread.findMany({
      where: { documentId, comments: { some: { removedAt: null } } },
      select: threadColumns,
      orderBy: { number: "asc" },
      take: maxThreads,
    }),
    listCommenters(documentId),
  ]);
  const view = { reader, names: mentionNames(people), isClosed };
  return { threads: rows.map((row) => toThread(row, view)), people, isClosed };
}

/** Where each of these threads stands in the working text as it is stored, by the thread's id. The caller has asked
 *  whether the actor may read it. */
export async function readThreadPlaces(
  documentId: string,
  threads: readonly Pick<ThreadView, "id" | "passage">[],
): Promise<Record<string, ThreadPlace>> {
  return threads.length > 0 ? placesOf(await readWorkingText(db, documentId), threads) : {};
}

const commentColumns = {
  id: true,
  authorId: true,
  author: { select: personName },
  observer: true,
  body: true,
  createdAt: true,
  editedAt: true,
  removedAt: true,
  mentions: { select: { personId: true }, orderBy: { personId: "asc" } },
} as const;

const threadColumns = {
  id: true,
  number: true,
  quote: true,
  blockId: true,
  prefix: true,
  suffix: true,
  resolvedAt: true,
  resolvedBy: { select: personName },
  assignee: { select: personName },
  comments: { select: commentColumns, orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: maxRemarks },
} satisfies Prisma.CommentThreadSelect;

type ThreadRow = Prisma.CommentThreadGetPayload<{ select: typeof threadColumns }>;
type View = { reader: Reader; names: ReadonlyMap<string, readonly string[]>; isClosed: boolean };

function toThread(row: ThreadRow, view: View): ThreadView {
  const { id, number, quote, blockId, prefix, suffix, resolvedAt, resolvedBy, assignee } = row;
  return {
    id,
    number,
    passage: { quote, anchor: { blockId, prefix, suffix } },
    assignee,
    resolved: resolvedAt && { at: resolvedAt.toISOString(), by: resolvedBy },
    comments: row.comments.map((comment) => toComment(comment, view)),
  };
}

function toComment(row: ThreadRow["comments"][number], { reader, names, isClosed }: View): CommentView {
  const { id, author, observer, body } = row;
  return {
    id,
    author,
    observer,
    at: row.createdAt.toISOString(),
    body,
    model: remarkModel(body, names),
    isEdited: row.editedAt !== null,
    isRemoved: row.removedAt !== null,
    mentioned: row.mentions.map(({ personId }) => personId),
    may: isClosed ? { edit: false, remove: false } : mayOfComment(row, reader),
  };
}
