import type { Reader } from "#lib/base/actor.ts";
import { literalPattern } from "#lib/base/literal-pattern.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { isContested, stampOf } from "./answer.ts";
import type { ReadableResponses } from "./find-responses.ts";
import { visibleReviews } from "./policy.ts";
import type { ResponsesChoice } from "./responses-choice.ts";
import { commenterKindOf, roundCommentLimit } from "./rules.ts";
import type { CommenterKind, Disposition, ResponseRow, ResponsesProgress } from "./types.ts";

/** Where in the list: how many are left out, and how many are wanted. */
export type Stretch = { skip: number; take: number };

/**
 * The comments of a round with their answers, by number; those that were taken back are left out.
 * Somebody who may not read all of them gets their own.
 */
export async function listResponses(
  actor: Reader,
  round: ReadableResponses,
  { choice, stretch }: { choice: ResponsesChoice; stretch: Stretch },
): Promise<{ rows: ResponseRow[]; count: number }> {
  const where = { AND: [readableComments(actor, round), chosen(round, choice)] };
  const [rows, count] = await Promise.all([
    db.reviewComment.findMany({ where, select: rowColumns, orderBy: { number: "asc" }, ...stretch }),
    db.reviewComment.count({ where }),
  ]);
  return { rows: rows.map((row) => toRow(actor, round, row)), count };
}

/** The actor's own comments of the round, by number. */
export async function listOwnResponses(actor: Reader, round: ReadableResponses): Promise<ResponseRow[]> {
  if (actor.kind !== "member") return [];
  const where = { AND: [readableComments(actor, round), { authorId: actor.personId }] };
  const rows = await db.reviewComment.findMany({
    where,
    select: rowColumns,
    orderBy: { number: "asc" },
    take: roundCommentLimit,
  });
  return rows.map((row) => toRow(actor, round, row));
}

/** One comment of the round by its number; null where it is not the actor's to read. */
export async function findResponse(
  actor: Reader,
  round: ReadableResponses,
  number: number,
): Promise<ResponseRow | null> {
  const where = { AND: [readableComments(actor, round), { number }] };
  const row = await db.reviewComment.findFirst({ where, select: rowColumns });
  return row && toRow(actor, round, row);
}

/** How far the answers of a round are, in three statements however many comments there are. */
export async function readProgress(actor: Reader, round: ReadableResponses): Promise<ResponsesProgress> {
  const where = readableComments(actor, round);
  const contested = { AND: [where, { contestedAt: { not: null } }] };
  const [groups, open, everContested] = await Promise.all([
    db.reviewComment.groupBy({ by: ["disposition", "observer", "outside"], where, _count: true }),
    db.reviewComment.count({ where: { AND: [contested, { contestAnsweredAt: null }] } }),
    db.reviewComment.count({ where: contested }),
  ]);
  const dispositions: ResponsesProgress["dispositions"] = {};
  const kinds: ResponsesProgress["kinds"] = {};
  for (const { disposition, _count: count, ...who } of groups) {
    const kind = commenterKindOf(who);
    kinds[kind] = (kinds[kind] ?? 0) + count;
    if (disposition) dispositions[disposition] = (dispositions[disposition] ?? 0) + count;
  }
  const all = sum(kinds);
  if (round.answers !== "all")
    return { all, kinds, answered: 0, dispositions: {}, contested: 0, everContested: 0 };
  return { all, kinds, answered: sum(dispositions), dispositions, contested: open, everContested };
}

const sum = (counts: Partial<Record<string, number>>) =>
  Object.values(counts).reduce<number>((all, count) => all + (count ?? 0), 0);

/** The standing comments of a round that are this reader's to see; the round's own filter once more, so that nothing depends on
 *  where the round came from. */
export function readableComments(actor: Reader, round: ReadableResponses): Prisma.ReviewCommentWhereInput {
  const ofRound = { roundId: round.id, round: visibleReviews(actor), takenBackAt: null };
  if (round.may.readComments) return ofRound;
  return { ...ofRound, authorId: actor.kind === "member" ? actor.personId : { in: [] } };
}

/** What an address chooses; by answers only where all of them are the reader's to read, or the list would tell them. */
function chosen(round: ReadableResponses, choice: ResponsesChoice): Prisma.ReviewCommentWhereInput {
  const { answer, from, contest, section, q } = choice;
  const byAnswer: Prisma.ReviewCommentWhereInput[] = [
    answer === "none" ? { disposition: null } : answer ? { disposition: answer } : {},
    contest ? { contestedAt: { not: null } } : {},
    contest === "open" ? { contestAnsweredAt: null } : {},
  ];
  return {
    AND: [
      ...(round.answers === "all" ? byAnswer : []),
      from ? columnsOf[from] : {},
      section ? { blockId: section === "whole" ? null : { in: blocksOf(round, section) } } : {},
      ...(q?.split(/\s+/).map((word) => saying(round, word)) ?? []),
    ],
  };
}

const columnsOf: Record<CommenterKind, Prisma.ReviewCommentWhereInput> = {
  member: { observer: false, outside: false },
  observer: { observer: true },
  outside: { outside: true },
};

function blocksOf({ sectionOf }: ReadableResponses, section: string): string[] {
  return [...sectionOf].filter(([, { id }]) => id === section).map(([block]) => block);
}

function saying({ answers }: ReadableResponses, word: string): Prisma.ReviewCommentWhereInput {
  const contains = { contains: literalPattern(word), mode: "insensitive" as const };
  const number = /^#?(\d{1,6})$/.exec(word)?.[1];
  return {
    OR: [
      { body: contains },
      { quote: contains },
      ...(answers === "all" ? [{ reply: contains }, { contest: contains }] : []),
      ...(number ? [{ number: Number(number) }] : []),
    ],
  };
}

const rowColumns = {
  id: true,
  number: true,
  authorId: true,
  author: { select: { name: true } },
  observer: true,
  outside: true,
  quote: true,
  blockId: true,
  body: true,
  disposition: true,
  reply: true,
  duplicateOf: { select: { number: true } },
  answeredBy: { select: { name: true } },
  answeredAt: true,
  contest: true,
  contestedAt: true,
  contestAnsweredAt: true,
  firstDisposition: true,
  firstReply: true,
} as const;

type Row = Prisma.ReviewCommentGetPayload<{ select: typeof rowColumns }>;

function toRow(actor: Reader, { sectionOf, answers, may }: ReadableResponses, row: Row): ResponseRow {
  const isOwn = actor.kind === "member" && actor.personId === row.authorId;
  const isRead = answers === "all" || (answers === "own" && isOwn);
  return {
    id: row.id,
    number: row.number,
    author: row.author?.name ?? null,
    kind: commenterKindOf(row),
    quote: row.quote,
    section: sectionOf.get(row.blockId ?? "")?.title ?? null,
    body: row.body,
    answer: isRead ? answerOf(row, may.readComments) : null,
    stamp: isRead ? stampOf(row) : "",
    contest: isRead ? contestOf(row) : null,
    isOwn,
  };
}

/** Who gave the answer is for those who read the others as well: somebody from outside is told of no member. */
function answerOf(
  { disposition, reply, duplicateOf, answeredBy }: Row,
  isNamed: boolean,
): ResponseRow["answer"] {
  const known: Disposition | null = disposition;
  const of = duplicateOf?.number ?? null;
  return (
    known && { disposition: known, reply, duplicateOf: of, by: isNamed ? (answeredBy?.name ?? null) : null }
  );
}

function contestOf(row: Row): ResponseRow["contest"] {
  if (!row.contestedAt) return null;
  const first = row.firstDisposition && { disposition: row.firstDisposition, reply: row.firstReply };
  return { words: row.contest, isOpen: isContested(row), first };
}
