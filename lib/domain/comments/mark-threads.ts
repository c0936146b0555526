import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { changeText } from "#lib/domain/documents/change-text.ts";
import { markPassage } from "#lib/domain/documents/mark-passage.ts";
import { readWorkingText } from "#lib/domain/documents/queries.ts";
import type { WorkingTextClosed } from "#lib/domain/documents/types.ts";
import { commentPlaces } from "#lib/editor/comment-places.ts";
import { editorSchema } from "#lib/editor/schema.ts";
import { db, transact } from "#lib/infra/db.ts";
import { findCommentedText } from "./find-commented-text.ts";
import { maxThreads } from "./rules.ts";
import type { MarkThreadsInput } from "./schema.ts";

/**
 * Marks the passages of threads that were begun while the text was frozen, or whose words were taken away and came back,
 * so that they hold when the words are changed. Marking what is marked changes nothing, and in a concluded
 * group nothing is marked.
 * Refuses: NotVisible, WorkingTextClosed.
 */
export async function markThreads(
  actor: SignedInActor,
  { documentId }: MarkThreadsInput,
): Promise<Result<undefined, NotVisible | WorkingTextClosed>> {
  const text = await findCommentedText(actor, documentId);
  if (!text?.may.comment) return notVisible();
  const unmarked = await listUnmarked(documentId);
  if (unmarked.length === 0 || text.isConcluded) return ok();
  return transact((tx) =>
    changeText(tx, { documentId, accountId: null }, (doc) => {
      for (const { id, passage } of unmarked) markPassage(doc, passage, id);
      return ok();
    }),
  );
}

async function listUnmarked(documentId: string) {
  const rows = await db.commentThread.findMany({
    where: { documentId, quote: { not: "" }, comments: { some: { removedAt: null } } },
    select: { id: true, quote: true, blockId: true, prefix: true, suffix: true },
    orderBy: { number: "asc" },
    take: maxThreads,
  });
  const threads = rows.map(({ id, quote, ...anchor }) => ({ id, passage: { quote, anchor } }));
  const document = editorSchema().nodeFromJSON(await readWorkingText(db, documentId));
  const places = commentPlaces(document, threads);
  return threads.filter(({ id }) => {
    const place = places.get(id);
    return place?.kind === "words" && !place.isMarked;
  });
}
