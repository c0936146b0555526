import { expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listActivity } from "#lib/domain/notifications/list-activity.ts";
import { answerComment } from "#lib/domain/reviews/answer-comment.ts";
import { contestAnswer } from "#lib/domain/reviews/contest-answer.ts";
import { draftResponses } from "#lib/domain/reviews/draft-responses.ts";
import { findNeighbours } from "#lib/domain/reviews/find-neighbours.ts";
import { findResponses, findResponsesOf } from "#lib/domain/reviews/find-responses.ts";
import { findRoundMaterial } from "#lib/domain/reviews/find-round-material.ts";
import { listOwnResponses } from "#lib/domain/reviews/list-responses.ts";
import { findRound } from "#lib/domain/reviews/queries.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aReviewComment, aReviewRound } from "#tests/world/reviews.ts";
import { aFinding, aGroup, aPaper, inDays, someone } from "#tests/world/world.ts";

withDatabase();

/** A closed round in which a member and somebody from outside have said something, and nobody has answered yet. */
async function aClosedRound() {
  const group = await aGroup();
  const [moderator, author] = [await someone(group, "moderator"), await someone(group)];
  const [reviewer, expert] = [await someone(group), await someone(group)];
  const outside = await someone();
  const paper = await aPaper(group, { authors: [author], state: "in_review" });
  const asked = { state: "closed" as const, reviewers: [reviewer], outside: [outside] };
  const round = await aReviewRound(group, paper, asked);
  const ids = [(await aReviewComment(round, reviewer)).id, (await aReviewComment(round, outside)).id];
  return { group, moderator, author, reviewer, expert, outside, paper, roundId: round.id, ids };
}

type Round = Awaited<ReturnType<typeof aClosedRound>>;

async function answerAll({ author, moderator, roundId, ids }: Round): Promise<void> {
  for (const commentId of ids)
    await answerComment(author, {
      commentId,
      seen: "",
      disposition: "noted",
      reply: "Seen.",
      onward: "stay",
    });
  await draftResponses(moderator, { roundId });
}

const seenOf = async (id = "") =>
  (await db.reviewComment.findUniqueOrThrow({ where: { id } })).answeredAt?.toISOString() ?? "";

it("the group's account tells that an answer was contested, and of nobody from outside", async () => {
  const round = await aClosedRound();
  await answerAll(round);
  const { group, outside, expert, ids } = round;
  const commentId = ids[1] ?? "";
  expect(
    await contestAnswer(outside, { commentId, seen: await seenOf(commentId), words: "It does not." }),
  ).toMatchObject({ ok: true });
  const account = await listActivity(expert, { id: group.id, concludedAt: null }, {});
  const told = account.entries.filter(({ kind }) => kind.startsWith("Review"));
  expect(told.map(({ kind, by }) => [kind, by])).toEqual([
    ["ReviewAnswerContested", null],
    ["ReviewResponsesDrafted", round.moderator.name],
  ]);
  expect(account.counts.reviews).toBe(told.length);
  expect(
    JSON.stringify(account, (_, part) => (typeof part === "bigint" ? String(part) : part)),
  ).not.toContain(outside.name);
});

it("somebody from outside reads the answer, and not which member gave it", async () => {
  const round = await aClosedRound();
  await answerAll(round);
  const readBy = async (actor: SignedInActor) => {
    const found = await findResponsesOf(actor, round.roundId);
    return found && (await listOwnResponses(actor, found)).map(({ answer }) => [answer?.reply, answer?.by]);
  };
  expect(await readBy(round.outside)).toEqual([["Seen.", null]]);
  expect(await readBy(round.reviewer)).toEqual([["Seen.", round.author.name]]);
});

it("somebody from outside is not told what the group makes of a finding after the round has closed", async () => {
  const { group, moderator, outside, roundId } = await aClosedRound();
  const finding = await aFinding(group, moderator);
  await db.findingVersion.updateMany({ where: { findingId: finding.id }, data: { createdAt: inDays(-2) } });
  await db.reviewRound.update({ where: { id: roundId }, data: { state: "open" } });
  const said = async () => {
    const round = await findRound(outside, roundId);
    const shown = round && (await findRoundMaterial(round, { findings: [finding.id], papers: [] }));
    return shown?.findings.map(({ statement, outcome }) => [statement, outcome]);
  };
  const first = [`Statement ${finding.number} of the group`, null];
  expect(await said()).toEqual([first]);
  await db.reviewRound.update({ where: { id: roundId }, data: { state: "closed", closedAt: inDays(-1) } });
  const made = {
    number: 2,
    substance: 2,
    statement: "Said behind closed doors",
    createdById: moderator.personId,
  };
  await db.finding.update({
    where: { id: finding.id },
    data: { state: "not_agreed", versions: { create: made } },
  });
  expect(await said()).toEqual([first]);
});

it("which comments wait for an answer is told to those who answer alone", async () => {
  const { moderator, reviewer, paper } = await aClosedRound();
  const waiting = async (actor: SignedInActor) => {
    const round = await findResponses(actor, paper.documentId);
    return round && (await findNeighbours(actor, round, 0)).waiting;
  };
  expect(await waiting(moderator)).toBe(1);
  expect(await waiting(reviewer)).toBeNull();
});

it("whoever was asked as a member and has left the group is mailed nothing of the round", async () => {
  const round = await aClosedRound();
  await db.member.updateMany({ where: { personId: round.reviewer.personId }, data: { leftAt: new Date() } });
  await answerAll(round);
  const told = (await queuedMails()).map(({ to }) => to.split("@")[0]);
  expect(told).toContain(round.outside.name);
  expect(told).not.toContain(round.reviewer.name);
});
