import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { answerComment } from "#lib/domain/reviews/answer-comment.ts";
import { answerComments } from "#lib/domain/reviews/answer-comments.ts";
import { contestAnswer } from "#lib/domain/reviews/contest-answer.ts";
import { draftResponses } from "#lib/domain/reviews/draft-responses.ts";
import { findResponses } from "#lib/domain/reviews/find-responses.ts";
import { findResponse, listResponses, readProgress } from "#lib/domain/reviews/list-responses.ts";
import { publishResponses } from "#lib/domain/reviews/publish-responses.ts";
import { everyResponse, type ResponsesChoice } from "#lib/domain/reviews/responses-choice.ts";
import { takeBackAnswer } from "#lib/domain/reviews/take-back-answer.ts";
import type { Disposition, ReviewState } from "#lib/domain/reviews/types.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aReviewComment, aReviewRound } from "#tests/world/reviews.ts";
import { aGroup, aPaper, aReport, someone, textOf } from "#tests/world/world.ts";

withDatabase();

/** A paper's round with a comment of a reviewer, one of an expert from outside, and whoever answers them. */
async function aRound(state: ReviewState = "closed") {
  const group = await aGroup();
  const [moderator, author, reviewer] = [
    await someone(group, "moderator"),
    await someone(group),
    await someone(group),
  ];
  const outside = await someone();
  const paper = await aPaper(group, { authors: [author], state: "in_review" });
  const round = await aReviewRound(group, paper, { state, reviewers: [reviewer], outside: [outside] });
  const comments = [await aReviewComment(round, reviewer), await aReviewComment(round, outside)];
  const ids = comments.map(({ id }) => id) as [string, string];
  await db.reviewComment.update({ where: { id: ids[1] }, data: { outside: true } });
  return { group, moderator, author, reviewer, outside, paper, roundId: round.id, ids };
}

const answer = (
  actor: SignedInActor,
  commentId: string,
  {
    disposition = "noted" as Disposition,
    reply = "",
    seen = "",
    duplicateOf = undefined as number | undefined,
  } = {},
) => answerComment(actor, { commentId, seen, disposition, reply, duplicateOf, onward: "stay" });

const stampOf = async (id: string) =>
  (await db.reviewComment.findUniqueOrThrow({ where: { id } })).answeredAt?.toISOString() ?? "";

/** All are answered, and those who commented were told. */
async function drafted() {
  const world = await aRound();
  for (const id of world.ids) await answer(world.author, id);
  await draftResponses(world.moderator, { roundId: world.roundId });
  return world;
}

const refusal = (kind: string) => ({ ok: false, refusal: { kind } });

describe("an answer", () => {
  it("is given by the paper's authors and by moderators, once the round is closed", async () => {
    const { author, moderator, reviewer, outside, ids } = await aRound();
    expect(await answer(author, ids[0], { disposition: "accepted" })).toMatchObject({
      ok: true,
      value: { next: 2 },
    });
    expect(await answer(moderator, ids[1])).toMatchObject({ ok: true, value: { next: null } });
    expect(await answer(reviewer, ids[0])).toMatchObject(refusal("NotAllowed"));
    expect(await answer(outside, ids[1])).toMatchObject(refusal("NotAllowed"));
    const open = await aRound("open");
    expect(await answer(open.moderator, open.ids[0])).toMatchObject(refusal("WrongState"));
    expect(await answer(await someone(await aGroup(), "moderator"), ids[0])).toMatchObject(
      refusal("NotVisible"),
    );
  });

  it("of somebody who did not see the first one is refused, and the first one stands", async () => {
    const { author, moderator, ids } = await aRound();
    const both = await Promise.all([
      answer(author, ids[0], { reply: "From the author." }),
      answer(moderator, ids[0], { reply: "From the chair." }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject(refusal("AnswerChanged"));
    const seen = await stampOf(ids[0]);
    expect(await answer(moderator, ids[0], { reply: "After reading it.", seen })).toMatchObject({ ok: true });
  });

  it("is taken back until the reviewers are told, and not after", async () => {
    const { author, moderator, roundId, ids } = await aRound();
    await answer(author, ids[0], { reply: "Too quick." });
    expect(await takeBackAnswer(author, { commentId: ids[0], seen: "" })).toMatchObject(
      refusal("AnswerChanged"),
    );
    expect(await takeBackAnswer(author, { commentId: ids[0], seen: await stampOf(ids[0]) })).toMatchObject({
      ok: true,
    });
    for (const id of ids) await answer(author, id);
    await draftResponses(moderator, { roundId });
    expect(await takeBackAnswer(author, { commentId: ids[0], seen: await stampOf(ids[0]) })).toMatchObject(
      refusal("WrongState"),
    );
  });

  it("is nobody's to give in a concluded group", async () => {
    const { group, moderator, ids } = await aRound();
    await db.workingGroup.update({ where: { id: group.id }, data: { concludedAt: new Date() } });
    expect(await answer(moderator, ids[0])).toMatchObject(refusal("NotAllowed"));
  });
});

describe("several comments at once", () => {
  it("get one answer; what was answered already stays as it is", async () => {
    const { author, moderator, roundId, ids } = await aRound();
    await answer(author, ids[0], { disposition: "accepted", reply: "Thank you." });
    const together = {
      roundId,
      commentIds: ids,
      disposition: "out_of_scope" as const,
      reply: "For the next paper.",
    };
    expect(await answerComments(moderator, together)).toEqual({ ok: true, value: { answered: 1, left: 1 } });
    expect(await answerComments(moderator, together)).toMatchObject(refusal("NothingAnswered"));
    const rows = await db.reviewComment.findMany({ where: { roundId }, orderBy: { number: "asc" } });
    expect(rows.map(({ disposition, reply }) => [disposition, reply])).toEqual([
      ["accepted", "Thank you."],
      ["out_of_scope", "For the next paper."],
    ]);
  });

  it("are not made duplicates of themselves", async () => {
    const { moderator, roundId, ids } = await aRound();
    const together = {
      roundId,
      commentIds: ids,
      disposition: "duplicate" as const,
      reply: "",
      duplicateOf: 2,
    };
    expect(await answerComments(moderator, together)).toEqual({ ok: true, value: { answered: 1, left: 1 } });
    expect(await answerComments(moderator, { ...together, commentIds: [ids[1]] })).toMatchObject(
      refusal("DuplicateOfItself"),
    );
  });

  it("of another round are left alone", async () => {
    const [here, there] = [await aRound(), await aRound()];
    const together = {
      roundId: here.roundId,
      commentIds: there.ids,
      disposition: "noted" as const,
      reply: "",
    };
    expect(await answerComments(here.moderator, together)).toMatchObject(refusal("NothingAnswered"));
    expect(await stampOf(there.ids[0])).toBe("");
  });
});

describe("handing the answers to those who commented", () => {
  it("waits for the last answer, and says which one is missing", async () => {
    const { author, moderator, roundId, ids } = await aRound();
    await answer(author, ids[0]);
    expect(await draftResponses(moderator, { roundId })).toEqual({
      ok: false,
      refusal: { kind: "CommentsUnanswered", count: 1, first: 2 },
    });
    await db.reviewComment.update({ where: { id: ids[1] }, data: { takenBackAt: new Date(), body: "" } });
    expect(await draftResponses(moderator, { roundId })).toEqual({ ok: true, value: undefined });
  });

  it("mails everybody who commented, each with the address that is open to them, and no words", async () => {
    const { group, reviewer, outside, paper, roundId } = await drafted();
    const mails = (await queuedMails()).filter(({ text }) => text.includes(group.slug));
    const textTo = async ({ personId }: SignedInActor) => {
      const { email } = await db.account.findUniqueOrThrow({ where: { personId } });
      return mails.filter(({ to }) => to === email).map(({ text }) => text);
    };
    const [inside, fromOutside] = [await textTo(reviewer), await textTo(outside)];
    expect(inside).toEqual([expect.stringContaining(`/papers/${paper.slug}/review/responses`)]);
    expect(inside[0]).toContain("Your comment is answered");
    expect(fromOutside).toEqual([expect.stringContaining(`/reviews/${roundId}`)]);
    expect(mails).toHaveLength(2);
    expect(mails.some(({ text }) => text.includes("another sentence"))).toBe(false);
  });

  it("is the moderator's, not the author's", async () => {
    const { author, roundId } = await aRound();
    expect(await draftResponses(author, { roundId })).toMatchObject(refusal("NotAllowed"));
  });
});

describe("contesting an answer", () => {
  it("is its commenter's, once, and the first answer stays beside the second", async () => {
    const { moderator, author, reviewer, outside, paper, roundId, ids } = await drafted();
    const words = "The treaty says the opposite.";
    const contest = async (actor: SignedInActor, id: string) =>
      contestAnswer(actor, { commentId: id, seen: await stampOf(id), words });
    expect(await contest(reviewer, ids[1])).toMatchObject(refusal("NotAllowed"));
    expect(await contest(author, ids[0])).toMatchObject(refusal("NotAllowed"));
    expect(await contest(outside, ids[1])).toMatchObject({ ok: true });
    expect(await contest(outside, ids[1])).toMatchObject(refusal("ContestedAlready"));
    expect(await publishResponses(moderator, { roundId, withEdition: false })).toMatchObject({
      refusal: { kind: "ContestsOpen", count: 1, first: 2 },
    });
    await answer(author, ids[1], { disposition: "accepted", reply: "It does.", seen: await stampOf(ids[1]) });
    const round = await findResponses(moderator, paper.documentId);
    const row = round && (await findResponse(moderator, round, 2));
    expect(row).toMatchObject({
      answer: { disposition: "accepted", reply: "It does." },
      contest: { words, isOpen: false, first: { disposition: "noted", reply: "" } },
    });
    expect(await publishResponses(moderator, { roundId, withEdition: false })).toMatchObject({ ok: true });
  });

  it("needs the answers to be drafted, and to be the ones that were read", async () => {
    const early = await aRound();
    await answer(early.author, early.ids[0]);
    const seen = await stampOf(early.ids[0]);
    const contest = (actor: SignedInActor, commentId: string, of: string) =>
      contestAnswer(actor, { commentId, seen: of, words: "No." });
    expect(await contest(early.reviewer, early.ids[0], seen)).toMatchObject(refusal("WrongState"));
    const { author, reviewer, ids } = await drafted();
    const read = await stampOf(ids[0]);
    await answer(author, ids[0], { reply: "More words.", seen: read });
    expect(await contest(reviewer, ids[0], read)).toMatchObject(refusal("AnswerChanged"));
  });
});

describe("every comment of a completed round has exactly one disposition", () => {
  it("by the verb, and by the database where the verb is not asked", async () => {
    const { moderator, roundId, ids } = await drafted();
    await db.reviewComment.update({ where: { id: ids[0] }, data: { disposition: null } });
    expect(await publishResponses(moderator, { roundId, withEdition: true })).toMatchObject({
      refusal: { kind: "CommentsUnanswered", count: 1, first: 1 },
    });
    const directly = db.reviewRound.update({
      where: { id: roundId },
      data: { state: "responses_published" },
      select: { id: true },
    });
    await expect(directly).rejects.toThrow(/ReviewRound_answered_check|no answer/);
  });

  it("and stays as it was answered", async () => {
    const { moderator, author, roundId, ids } = await drafted();
    await publishResponses(moderator, { roundId, withEdition: true });
    expect(await answer(author, ids[0], { seen: await stampOf(ids[0]) })).toMatchObject(
      refusal("WrongState"),
    );
    const round = await db.reviewRound.findUniqueOrThrow({ where: { id: roundId } });
    expect(round).toMatchObject({ state: "responses_published", withEdition: true });
    expect(round.publishedAt).not.toBeNull();
  });
});

it("completing the round of a report opens its text to be revised", async () => {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const report = await aReport(group, { state: "review" });
  await db.document.update({ where: { id: report.documentId }, data: { closedAt: new Date() } });
  const round = await aReviewRound(group, report, { state: "responses_drafted" });
  expect(await publishResponses(moderator, { roundId: round.id, withEdition: false })).toMatchObject({
    ok: true,
  });
  const after = await db.report.findUniqueOrThrow({ where: { id: report.id }, include: { document: true } });
  expect([after.state, after.document.closedAt]).toEqual(["revising", null]);
});

describe("the matrix", () => {
  const all = { skip: 0, take: 100 };
  const numbersOf = async (
    actor: SignedInActor,
    documentId: string,
    choice: Partial<ResponsesChoice> = {},
  ) => {
    const round = await findResponses(actor, documentId);
    if (!round) return null;
    const { rows } = await listResponses(actor, round, {
      choice: { ...everyResponse, ...choice },
      stretch: all,
    });
    return rows.map(({ number }) => number);
  };

  it("is read by those whom the policy names, and by nobody else", async () => {
    const { group, moderator, author, reviewer, outside, paper, roundId } = await aRound();
    const expert = await someone(group);
    const observer = await someone(group, "observer");
    const stranger = await someone(await aGroup(), "moderator");
    const readers = [moderator, author, reviewer, expert, outside, observer, stranger];
    const read = () => Promise.all(readers.map((actor) => numbersOf(actor, paper.documentId)));
    expect(await read()).toEqual([[1, 2], [1, 2], [1, 2], [], [2], null, null]);
    await db.reviewComment.updateMany({ where: { roundId }, data: { disposition: "noted" } });
    await db.reviewRound.update({ where: { id: roundId }, data: { state: "responses_published" } });
    expect(await read()).toEqual([[1, 2], [1, 2], [1, 2], [1, 2], [2], [1, 2], null]);
  });

  it("is filtered by what was answered, who asked, where, and by words", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const text = textOf("# One\n\nFirst words.\n\n# Two\n\nSecond words.");
    const paper = await aPaper(group, { state: "in_review", text });
    const round = await aReviewRound(group, paper, { state: "closed" });
    const found = await findResponses(moderator, paper.documentId);
    const [one, two] = found?.sections ?? [];
    const blockUnder = (id = "") =>
      [...(found?.sectionOf ?? [])].filter(([, at]) => at.id === id).at(-1)?.[0];
    const [first, second, third] = [
      await aReviewComment(round, moderator, {
        body: "About 100 % of it.",
        quote: "First",
        blockId: blockUnder(one?.id),
      }),
      await aReviewComment(round, moderator, {
        body: "About treaties.",
        quote: "Second",
        blockId: blockUnder(two?.id),
      }),
      await aReviewComment(round, moderator, { body: "About the whole." }),
    ];
    const change = (id: string, data: object) => db.reviewComment.update({ where: { id }, data });
    await change(first.id, { disposition: "noted", reply: "Seen." });
    await change(second.id, {
      disposition: "accepted",
      contest: "No.",
      contestedAt: new Date(),
      observer: true,
    });
    await change(third.id, { outside: true });
    const numbers = (choice: Partial<ResponsesChoice>) => numbersOf(moderator, paper.documentId, choice);
    expect(await numbers({ answer: "none" })).toEqual([3]);
    expect(await numbers({ answer: "accepted" })).toEqual([2]);
    expect(await numbers({ from: "member" })).toEqual([1]);
    expect(await numbers({ from: "observer" })).toEqual([2]);
    expect(await numbers({ from: "outside" })).toEqual([3]);
    expect(await numbers({ contest: "open" })).toEqual([2]);
    expect(await numbers({ section: one?.id })).toEqual([1]);
    expect(await numbers({ section: "whole" })).toEqual([3]);
    expect(await numbers({ q: "treaties" })).toEqual([2]);
    expect(await numbers({ q: "100 %" })).toEqual([1]);
    expect(await numbers({ q: "seen" })).toEqual([1]);
    expect(await numbers({ q: "#3" })).toEqual([3]);
    expect(found && (await readProgress(moderator, found))).toEqual({
      all: 3,
      answered: 2,
      dispositions: { noted: 1, accepted: 1 },
      kinds: { member: 1, observer: 1, outside: 1 },
      contested: 1,
      everContested: 1,
    });
  });

  it("shows answers to those who give them, then to whoever commented, then to all, and no filter tells them before", async () => {
    const { group, moderator, author, reviewer, outside, paper, roundId, ids } = await aRound();
    const expert = await someone(group);
    for (const id of ids) await answer(author, id, { disposition: "accepted", reply: "Thank you." });
    const answered = async (actor: SignedInActor, choice: Partial<ResponsesChoice> = {}) => {
      const round = await findResponses(actor, paper.documentId);
      if (!round) return null;
      const asked = { choice: { ...everyResponse, ...choice }, stretch: all };
      const { rows } = await listResponses(actor, round, asked);
      const progress = await readProgress(actor, round);
      return [rows.map((row) => (row.answer ? row.number : 0)), progress.answered];
    };
    const read = () =>
      Promise.all([moderator, author, reviewer, outside, expert].map((actor) => answered(actor)));
    const givers = [
      [[1, 2], 2],
      [[1, 2], 2],
    ];
    expect(await read()).toEqual([...givers, [[0, 0], 0], [[0], 0], [[], 0]]);
    expect(await answered(reviewer, { answer: "not_accepted" })).toEqual([[0, 0], 0]);
    expect(await answered(reviewer, { q: "thank" })).toEqual([[], 0]);
    await draftResponses(moderator, { roundId });
    expect(await read()).toEqual([...givers, [[1, 0], 0], [[2], 0], [[], 0]]);
    await publishResponses(moderator, { roundId, withEdition: false });
    expect(await read()).toEqual([...givers, [[1, 2], 2], [[2], 1], [[1, 2], 2]]);
  });
});
