import { commissionRoles } from "#lib/domain/commissions/policy.ts";
import { commissionStates } from "#lib/domain/commissions/types.ts";
import { paperRoles } from "#lib/domain/papers/policy.ts";
import { type PaperState, paperStates } from "#lib/domain/papers/types.ts";
import { reviewRoles } from "#lib/domain/reviews/policy.ts";
import { reviewStates } from "#lib/domain/reviews/types.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf, newToken } from "#lib/infra/tokens.ts";
import { aReviewComment, aReviewRound, aSubmittedPaper } from "#tests/world/reviews.ts";
import { aCommission, inDays, unique } from "#tests/world/world.ts";
import type { Cast } from "./cast.ts";
import { anImport, aSource, aThread, type Group, inEach, inGroup, type SetThing } from "./thing.ts";

/** What observers may read. */
const finished: readonly PaperState[] = ["accepted", "ready", "scheduled", "published"];

export async function papers({ author }: Cast, group: Group): Promise<SetThing[]> {
  return inEach(paperStates, async (state) => {
    const text = `Some words. ${finished.includes(state) ? "zqpapertextfinished" : "zqpapertextworking"}`;
    const { id, slug, documentId } = await aSubmittedPaper(group, { authors: [author], state, text });
    const isOpen = ["drafting", "revision_requested"].includes(state);
    await db.document.update({ where: { id: documentId }, data: { closedAt: isOpen ? null : new Date() } });
    const thread = await aThread(documentId, author.personId);
    const source = await aSource({ groupId: group.id, documentId });
    return {
      ...inGroup("Paper", group, state),
      parts: {
        group: group.slug,
        paper: slug,
        number: "1",
        ...(await anImport(documentId, author.personId)),
      },
      ids: {
        groupId: group.id,
        paperId: id,
        documentId,
        subject: "paper",
        subjectId: id,
        ...thread,
        ...source,
      },
      maker: "author",
      rolesOf: (actor) => paperRoles(actor, { groupId: group.id, authorIds: [author.personId] }),
    };
  });
}

export async function commissions({ author }: Cast, group: Group): Promise<SetThing[]> {
  return inEach(commissionStates, async (state) => {
    const { id, slug } = await aCommission(group, { authors: [author], state });
    const extension = await db.commissionExtension.create({
      data: {
        ...{ commissionId: id, milestone: "final", askedById: author.personId },
        ...{ reason: "The archive opens in May.", wantedOn: inDays(60) },
      },
      select: { id: true },
    });
    return {
      ...inGroup("Commission", group, state),
      parts: { group: group.slug, commission: slug },
      ids: { commissionId: id, extensionId: extension.id },
      rolesOf: (actor) => commissionRoles(actor, { groupId: group.id, authorIds: [author.personId] }),
    };
  });
}

export async function reviews(cast: Cast, group: Group): Promise<SetThing[]> {
  const { author, expert } = cast;
  const outside = cast["outside reviewer"];
  return inEach(reviewStates, async (state) => {
    const text = "Some words. zqreviewedtext";
    const paper = await aSubmittedPaper(group, { authors: [author], state: "in_review", text });
    const isOver = state === "responses_published";
    const asked = { state: isOver ? ("closed" as const) : state, asksGroup: true, outside: [outside] };
    const round = await aReviewRound(group, paper, asked);
    const comment = await aReviewComment(round, expert);
    if (isOver) await publishAnswers(round.id);
    const invitation = await db.invitation.create({
      data: {
        ...{ groupId: group.id, reviewRoundId: round.id, email: `${unique("invited")}@example.org` },
        ...{ name: "Somebody", tokenHash: hashOf(newToken()), expiresAt: inDays(5) },
      },
      select: { id: true },
    });
    const people = { groupId: group.id, asksGroup: true, authorIds: [author.personId] };
    return {
      ...inGroup("Review round", group, state),
      parts: { group: group.slug, paper: paper.slug, round: round.id, number: String(comment.number) },
      ids: {
        ...{ roundId: round.id, commentId: comment.id, commentIds: comment.id, documentId: paper.documentId },
        ...{ invitationId: invitation.id, personId: outside.personId, personIds: expert.personId },
      },
      rolesOf: (actor) =>
        reviewRoles(actor, { ...people, reviewers: [{ personId: outside.personId, outside: true }] }),
    };
  });
}

async function publishAnswers(roundId: string) {
  const answer = { disposition: "noted" as const, reply: "We have read it.", answeredAt: new Date() };
  await db.reviewComment.updateMany({ where: { roundId }, data: answer });
  await db.reviewRound.update({ where: { id: roundId }, data: { state: "responses_published" } });
}
