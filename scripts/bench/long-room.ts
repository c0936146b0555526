import { updateOf } from "#lib/domain/documents/crdt-text.ts";
import { db } from "#lib/infra/db.ts";
import { type RoomSize, roomText } from "./room-text.ts";

/** The sample's paper that is being written, and its page. */
export const paperPath = "/workspace/asia-pacific-partners/papers/cables-between-two-seas";
const slug = "cables-between-two-seas";

type Size = Omit<RoomSize, "threads"> & { comments: number };

/** Puts a long text with notes and comments in the place of the sample's paper. Nobody may have it open.
 *  @returns the document's id */
export async function fillLongRoom({ words, notes, comments }: Size): Promise<string> {
  const { documentId } = await db.paper.findFirstOrThrow({ where: { slug }, select: { documentId: true } });
  await db.commentThread.deleteMany({ where: { documentId } });
  const threads = await addThreads(documentId, comments);
  const data = Buffer.from(updateOf(await roomText({ words, notes, threads })));
  await db.$transaction([
    db.documentUpdate.deleteMany({ where: { documentId } }),
    db.documentUpdate.create({ data: { documentId, merged: true, data } }),
  ]);
  return documentId;
}

async function addThreads(documentId: string, count: number): Promise<string[]> {
  const author = await db.account.findUniqueOrThrow({
    where: { email: "expert2@example.org" },
    select: { personId: true },
  });
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const made = await db.commentThread.createManyAndReturn({
    data: numbers.map((number) => ({ documentId, number, quote, createdById: author.personId })),
    select: { id: true },
  });
  const body = "Is there a source for this that a reader could find?";
  await db.comment.createMany({
    data: made.map(({ id }) => ({ threadId: id, authorId: author.personId, body })),
  });
  return made.map(({ id }) => id);
}

const quote = "the words at which it began";
