import type { Actor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import type { ReadableResponses } from "./find-responses.ts";
import { readableComments } from "./list-responses.ts";

/** Numbers of the comments before and behind one, and of the next that waits for an answer; null where there is none. */
export type Neighbours = { previous: number | null; next: number | null; waiting: number | null };

/** What waits is told to those who answer, and to nobody else.
 *  @param number of the comment one is at; 0 for the beginning */
export async function findNeighbours(
  actor: Actor,
  round: ReadableResponses,
  number: number,
): Promise<Neighbours> {
  const readable = readableComments(actor, round);
  const waits = { OR: [{ disposition: null }, { contestedAt: { not: null }, contestAnsweredAt: null }] };
  const find = (where: object, direction: "asc" | "desc") =>
    db.reviewComment.findFirst({
      where: { AND: [readable, where] },
      select: { number: true },
      orderBy: { number: direction },
    });
  const [previous, next, after, before] = await Promise.all([
    find({ number: { lt: number } }, "desc"),
    find({ number: { gt: number } }, "asc"),
    round.may.answer ? find({ AND: [waits, { number: { gt: number } }] }, "asc") : null,
    round.may.answer ? find({ AND: [waits, { number: { lt: number } }] }, "asc") : null,
  ]);
  return {
    previous: previous?.number ?? null,
    next: next?.number ?? null,
    waiting: after?.number ?? before?.number ?? null,
  };
}
