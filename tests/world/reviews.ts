import type { SignedInActor } from "#lib/base/actor.ts";
import { addVersion } from "#lib/domain/documents/add-version.ts";
import { readSettledText } from "#lib/domain/documents/read-settled-text.ts";
import type { ReviewState } from "#lib/domain/reviews/types.ts";
import { db } from "#lib/infra/db.ts";
import { aPaper, inDays } from "./world.ts";

type RoundWishes = {
  state?: ReviewState;
  asksGroup?: boolean;
  /** Members who are asked by name. */
  reviewers?: SignedInActor[];
  /** People from outside who are. */
  outside?: SignedInActor[];
  closesAt?: Date;
};

/** A review round on a paper or a report, with the text as it stands frozen for it unless it is only planned. */
export async function aReviewRound(
  group: { id: string },
  text: { documentId: string },
  { state = "open", asksGroup = false, reviewers = [], outside = [], closesAt = inDays(7) }: RoundWishes = {},
): Promise<{ id: string; number: number; versionId: string | null }> {
  const { documentId } = text;
  const last = await db.reviewRound.aggregate({ where: { documentId }, _max: { number: true } });
  const isPlanned = state === "planned";
  const version = isPlanned ? null : await freeze(documentId);
  const asked = [
    ...reviewers.map(({ personId }) => ({ personId })),
    ...outside.map(({ personId }) => ({ personId, outside: true })),
  ];
  return db.reviewRound.create({
    data: {
      groupId: group.id,
      documentId,
      number: (last._max.number ?? 0) + 1,
      state,
      asksGroup,
      closesAt,
      versionId: version?.id ?? null,
      openedAt: isPlanned ? null : inDays(-1),
      reviewers: { create: asked },
    },
    select: { id: true, number: true, versionId: true },
  });
}

/** A comment in a round; on the text as a whole unless it says where. */
export async function aReviewComment(
  round: { id: string },
  author: SignedInActor,
  { body = "This wants another sentence.", quote = "", blockId }: CommentWishes = {},
): Promise<{ id: string; number: number }> {
  const last = await db.reviewComment.aggregate({ where: { roundId: round.id }, _max: { number: true } });
  return db.reviewComment.create({
    data: {
      roundId: round.id,
      number: (last._max.number ?? 0) + 1,
      authorId: author.personId,
      body,
      quote,
      blockId: blockId ?? null,
    },
    select: { id: true, number: true },
  });
}

type CommentWishes = { body?: string; quote?: string; blockId?: string };

/** A paper that is with the moderators, with the version that was submitted. */
export async function aSubmittedPaper(
  group: { id: string },
  wishes: Parameters<typeof aPaper>[1] = {},
): ReturnType<typeof aPaper> {
  const paper = await aPaper(group, { state: "submitted", ...wishes });
  const { id } = await freeze(paper.documentId);
  await db.paper.update({ where: { id: paper.id }, data: { submittedVersionId: id }, select: { id: true } });
  return paper;
}

function freeze(documentId: string): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const text = await readSettledText(tx, documentId);
    return addVersion(tx, { documentId, kind: "submitted", name: "Review", createdById: null, text });
  });
}
