import { commenterKindOf } from "#lib/domain/reviews/rules.ts";
import { dispositions } from "#lib/domain/reviews/types.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { documentOf, type ReleasedText } from "./print-responses.ts";
import type { ToldRound } from "./process-parts.ts";

/**
 * The review rounds whose answers are complete, in numbers: those on the text itself, and with a report those on the papers
 * that the public can read, or will be able to when the report comes out.
 * @param awaited ids of papers without which the report does not come out
 */
export async function printRounds(
  tx: Tx,
  text: ReleasedText,
  awaited: readonly string[] = [],
): Promise<ToldRound[]> {
  const own = documentOf(text);
  const isPublic = { publication: { editions: { some: { state: "public" as const } } } };
  const published = { paper: { OR: [isPublic, { id: { in: [...awaited] } }] } };
  const rows = await tx.reviewRound.findMany({
    where: {
      groupId: text.groupId,
      state: "responses_published",
      document: "reportId" in text ? { OR: [own, published] } : own,
    },
    select: columns,
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => tellRound(row, "reportId" in text));
}

const columns = {
  number: true,
  openedAt: true,
  closedAt: true,
  publishedAt: true,
  asksGroup: true,
  document: {
    select: {
      paper: {
        select: {
          title: true,
          address: true,
          publication: {
            select: {
              slug: true,
              editions: { where: { state: "public" }, select: { title: true } },
            },
          },
        },
      },
    },
  },
  reviewers: { select: { outside: true } },
  comments: {
    where: { takenBackAt: null },
    select: { observer: true, outside: true, disposition: true, contestedAt: true },
  },
} as const satisfies Prisma.ReviewRoundSelect;

type RoundRow = Prisma.ReviewRoundGetPayload<{ select: typeof columns }>;

function tellRound({ comments, reviewers, document, ...round }: RoundRow, ofReport: boolean): ToldRound {
  const madeBy = (kind: string) => comments.filter((comment) => commenterKindOf(comment) === kind).length;
  const outside = reviewers.filter((reviewer) => reviewer.outside).length;
  const closedAt = round.closedAt ?? round.publishedAt;
  return {
    paper: ofReport && document.paper ? namedPaper(document.paper) : null,
    number: round.number,
    openedOn: round.openedAt?.toISOString().slice(0, 10) ?? "",
    closedOn: closedAt?.toISOString().slice(0, 10) ?? "",
    askedGroup: round.asksGroup,
    reviewers: { members: reviewers.length - outside, outside },
    comments: { members: madeBy("member"), observers: madeBy("observer"), outside: madeBy("outside") },
    answers: Object.fromEntries(
      dispositions.flatMap((kind) => {
        const times = comments.filter(({ disposition }) => disposition === kind).length;
        return times > 0 ? [[kind, times]] : [];
      }),
    ),
    contested: comments.filter(({ contestedAt }) => contestedAt !== null).length,
  };
}

/** One that has not come out yet is named as it will be. */
function namedPaper({ title, address, publication }: NonNullable<RoundRow["document"]["paper"]>) {
  const [edition] = publication?.editions ?? [];
  return { title: edition?.title ?? title, publication: publication?.slug ?? address ?? "" };
}
