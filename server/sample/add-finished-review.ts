import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { SampleAnsweredComment, SampleFinishedReview } from "#prisma/sample/signed-report-types.ts";
import { noteFact } from "./note-fact.ts";
import { placeOfWords } from "./place-of-words.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";
import { onDay } from "./sample-text.ts";

type Reviewed = {
  groupId: string;
  reportId: string;
  documentId: string;
  versionId: string;
  content: DocumentJson;
};

/** Adds a round on a report of which every comment was answered, one after a contest, and the answers published. */
export async function addFinishedReview(
  tx: Tx,
  ids: SampleIds,
  { review, of }: { review: SampleFinishedReview; of: Reviewed },
): Promise<void> {
  const { openedOn, closedOn, publishedOn, brief, outside } = review;
  const openedById = idOf(ids.people, review.openedBy);
  const { groupId, documentId, versionId } = of;
  const { id } = await tx.reviewRound.create({
    data: {
      ...{ groupId, documentId, versionId, number: 1, state: "closed", brief },
      ...{ asksGroup: true, withEdition: true, openedById },
      ...{ openedAt: onDay(openedOn), createdAt: onDay(openedOn, -1) },
      ...{ closesAt: onDay(closedOn), closedAt: onDay(closedOn) },
      reviewers: {
        create: outside.map((slug) => ({
          ...{ personId: idOf(ids.people, slug), outside: true },
          ...{ addedAt: onDay(openedOn), doneAt: onDay(closedOn, -2) },
        })),
      },
    },
    select: { id: true },
  });
  await addAnswered(tx, ids, { roundId: id, review, content: of.content });
  await tx.reviewRound.update({
    where: { id },
    data: { state: "responses_published", publishedAt: onDay(publishedOn) },
    select: { id: true },
  });
  await tellOfReview(tx, ids, { review, of });
}

type InRound = { roundId: string; review: SampleFinishedReview; content: DocumentJson };

async function addAnswered(tx: Tx, ids: SampleIds, { roundId, review, content }: InRound): Promise<void> {
  const written: string[] = [];
  for (const [index, comment] of review.comments.entries()) {
    const { id } = await tx.reviewComment.create({
      data: {
        roundId,
        number: index + 1,
        authorId: idOf(ids.people, comment.author),
        outside: review.outside.includes(comment.author),
        body: comment.body,
        createdAt: onDay(review.openedOn, index + 2),
        ...placeOfWords(content, comment.quote),
        ...answerOf(comment, review),
        duplicateOfId: comment.duplicateOf ? (written[comment.duplicateOf - 1] ?? null) : null,
        answeredById: idOf(ids.people, review.openedBy),
      },
      select: { id: true },
    });
    written.push(id);
  }
}

function answerOf(
  { disposition, reply, contest }: SampleAnsweredComment,
  { closedOn }: SampleFinishedReview,
) {
  const answer = { disposition, reply };
  if (!contest) return { ...answer, answeredAt: onDay(closedOn, 7) };
  const { body, firstDisposition, firstReply } = contest;
  return {
    ...{ ...answer, answeredAt: onDay(closedOn, 18), contestAnsweredAt: onDay(closedOn, 18) },
    ...{ contest: body, contestedAt: onDay(closedOn, 14), firstDisposition, firstReply },
  };
}

/** As the verbs tell it: who contested is said of nobody. */
async function tellOfReview(
  tx: Tx,
  ids: SampleIds,
  { review, of }: { review: SampleFinishedReview; of: Reviewed },
): Promise<void> {
  const by = idOf(ids.people, review.openedBy);
  const facts: [kind: string, at: Date, personId: string | null][] = [
    ["ReviewOpened", onDay(review.openedOn), by],
    ["ReviewClosed", onDay(review.closedOn), null],
    ["ReviewResponsesDrafted", onDay(review.closedOn, 12), by],
    ["ReviewAnswerContested", onDay(review.closedOn, 14), null],
    ["ReviewResponsesPublished", onDay(review.publishedOn), by],
  ];
  for (const [kind, at, personId] of facts)
    await noteFact(tx, {
      ...{ kind, at, personId, groupId: of.groupId, subjectId: of.reportId },
      detail: { round: 1 },
    });
}
