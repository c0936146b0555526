import type { Actor } from "#lib/base/actor.ts";
import { allows } from "#lib/base/rights.ts";
import { remarkModel } from "#lib/domain/comments/remark-model.ts";
import { personName } from "#lib/domain/people/queries.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { reviewRights } from "./policy.ts";
import { areAnswersDrafted, roundCommentLimit } from "./rules.ts";
import type { ReviewCommentView, ReviewRole, ReviewState } from "./types.ts";

/** A round, and who the actor is to it. */
export type ReadRound = { id: string; state: ReviewState; roles: readonly ReviewRole[] };

/** Of a round's comments those the actor may read: all of them, or their own. */
export function visibleReviewComments(actor: Actor, round: ReadRound): Prisma.ReviewCommentWhereInput {
  const ofRound = { roundId: round.id, takenBackAt: null };
  if (actor.kind === "system" || allows(reviewRights, round.roles, round.state, "readComments"))
    return ofRound;
  return { ...ofRound, authorId: actor.kind === "member" ? actor.personId : { in: [] } };
}

/** The comments of a round that the actor may read, by number, with the answers that are theirs to read. */
export async function listReviewComments(actor: Actor, round: ReadRound): Promise<ReviewCommentView[]> {
  const rows = await db.reviewComment.findMany({
    where: visibleReviewComments(actor, round),
    select: commentColumns,
    orderBy: { number: "asc" },
    take: roundCommentLimit,
  });
  return rows.map((row) => toView(row, actor, round));
}

const commentColumns = {
  id: true,
  number: true,
  authorId: true,
  author: { select: personName },
  observer: true,
  outside: true,
  quote: true,
  blockId: true,
  prefix: true,
  suffix: true,
  body: true,
  createdAt: true,
  editedAt: true,
  disposition: true,
  reply: true,
  duplicateOf: { select: { number: true } },
} as const satisfies Prisma.ReviewCommentSelect;

type CommentRow = Prisma.ReviewCommentGetPayload<{ select: typeof commentColumns }>;

function toView(row: CommentRow, actor: Actor, round: ReadRound): ReviewCommentView {
  const { id, number, author, observer, outside, quote, blockId, prefix, suffix, body, createdAt } = row;
  const isOwn = actor.kind === "member" && row.authorId === actor.personId;
  const { disposition, reply, duplicateOf } = row;
  const isAnswered = disposition !== null && mayReadAnswer(round, isOwn);
  return {
    id,
    number,
    author,
    isOwn,
    observer,
    outside,
    passage: { quote, anchor: { blockId, prefix, suffix } },
    body,
    model: remarkModel(body, new Map()),
    createdAt,
    isEdited: row.editedAt !== null,
    answer: isAnswered ? { disposition, reply, duplicateOf: duplicateOf?.number ?? null } : null,
  };
}

/** Those who answer see what they answered; whoever made the comment once all are drafted; everybody once they are published. */
function mayReadAnswer({ roles, state }: ReadRound, isOwn: boolean): boolean {
  if (roles.includes("moderator") || roles.includes("author")) return true;
  return state === "responses_published" || (isOwn && areAnswersDrafted(state));
}
