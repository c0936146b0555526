import { commenterKindOf } from "#lib/domain/reviews/rules.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { PrintedComment, PrintedResponses } from "./process-parts.ts";

/** The text that is released: a report or a paper. */
export type ReleasedText = { groupId: string } & ({ reportId: string } | { paperId: string });

/**
 * The comments and answers that are printed with the next edition: of completed rounds on its text that were said to be. Who
 * made a comment is told as a member, an observer or somebody from outside, and never by name.
 * @param tx open transaction of the verb that has authorized
 */
export async function printResponses(tx: Tx, text: ReleasedText): Promise<PrintedResponses> {
  const rows = await tx.reviewRound.findMany({
    where: {
      groupId: text.groupId,
      document: documentOf(text),
      withEdition: true,
      state: "responses_published",
    },
    select: columns,
    orderBy: { number: "asc" },
  });
  return rows.map(({ number, closedAt, publishedAt, comments }) => ({
    number,
    closedOn: (closedAt ?? publishedAt)?.toISOString().slice(0, 10) ?? "",
    comments: comments.flatMap(printComment),
  }));
}

/** The document of a text that is released. */
export function documentOf(text: ReleasedText): Prisma.DocumentWhereInput {
  return "reportId" in text ? { report: { id: text.reportId } } : { paper: { id: text.paperId } };
}

const columns = {
  number: true,
  closedAt: true,
  publishedAt: true,
  comments: {
    where: { takenBackAt: null },
    select: {
      number: true,
      observer: true,
      outside: true,
      quote: true,
      body: true,
      disposition: true,
      reply: true,
      duplicateOf: { select: { number: true } },
      contest: true,
      firstDisposition: true,
      firstReply: true,
    },
    orderBy: { number: "asc" },
  },
} as const satisfies Prisma.ReviewRoundSelect;

type CommentRow = Prisma.ReviewRoundGetPayload<{ select: typeof columns }>["comments"][number];

/** @returns nothing for a comment without an answer, which a completed round does not have */
function printComment({ observer, outside, duplicateOf, ...row }: CommentRow): PrintedComment[] {
  const { number, quote, body, disposition, reply, contest, firstDisposition, firstReply } = row;
  if (!disposition) return [];
  return [
    {
      number,
      by: commenterKindOf({ observer, outside }),
      quote,
      body,
      disposition,
      reply,
      duplicateOf: duplicateOf?.number ?? null,
      contest: contest ? { text: contest, firstDisposition, firstReply } : null,
    },
  ];
}
