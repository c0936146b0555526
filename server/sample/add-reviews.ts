import { readVersion } from "#lib/domain/documents/queries.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { Tx } from "#lib/infra/db.ts";
import { reviews } from "#prisma/sample/reviews.ts";
import type { SampleReview } from "#prisma/sample/types.ts";
import { placeOfWords } from "./place-of-words.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";

/** Adds the review rounds with their reviewers and comments. */
export async function addReviews(tx: Tx, ids: SampleIds): Promise<void> {
  for (const review of reviews) await addReview(tx, ids, review);
}

async function addReview(tx: Tx, ids: SampleIds, sample: SampleReview): Promise<void> {
  const { group, paper, openedBy, openedDaysAgo, openForDays, brief, asksGroup } = sample;
  const { submittedVersionId, documentId } = await tx.paper.findUniqueOrThrow({
    where: { id: idOf(ids.papers, paper) },
    select: { submittedVersionId: true, documentId: true },
  });
  const version = submittedVersionId && (await readVersion(tx, submittedVersionId));
  if (!version) throw new Error(`The sample's paper ${paper} was not submitted`);
  const openedAt = daysFromNow(-openedDaysAgo);
  await tx.reviewRound.create({
    data: {
      groupId: idOf(ids.groups, group),
      documentId,
      versionId: version.id,
      number: 1,
      state: "open",
      brief,
      asksGroup,
      openedById: idOf(ids.people, openedBy),
      openedAt,
      closesAt: daysFromNow(openForDays - openedDaysAgo),
      createdAt: openedAt,
      reviewers: { create: reviewersOf(ids, sample) },
      comments: { create: commentsOf(ids, sample, version.content) },
    },
    select: { id: true },
  });
}

function reviewersOf(ids: SampleIds, { reviewers, done }: SampleReview) {
  return [...new Set([...reviewers, ...done])].map((slug) => ({
    personId: idOf(ids.people, slug),
    doneAt: done.includes(slug) ? daysFromNow(-1) : null,
  }));
}

function commentsOf(ids: SampleIds, { comments }: SampleReview, content: DocumentJson) {
  return comments.map(({ author, quote, body, observer = false }, index) => ({
    number: index + 1,
    authorId: idOf(ids.people, author),
    observer,
    body,
    createdAt: daysFromNow(index - comments.length - 1),
    ...placeOfWords(content, quote),
  }));
}

function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}
