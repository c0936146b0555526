import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { answerComment } from "#lib/domain/reviews/answer-comment.ts";
import { answerComments } from "#lib/domain/reviews/answer-comments.ts";
import { contestAnswer } from "#lib/domain/reviews/contest-answer.ts";
import { draftResponses } from "#lib/domain/reviews/draft-responses.ts";
import { publishResponses } from "#lib/domain/reviews/publish-responses.ts";
import { takeBackAnswer } from "#lib/domain/reviews/take-back-answer.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { membershipOf } from "#tests/world/membership.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aReviewComment, aReviewRound } from "#tests/world/reviews.ts";
import { eachRound, patience, together } from "#tests/world/rounds.ts";
import { aGroup, aPaper, someone } from "#tests/world/world.ts";

withDatabase();

/** A closed round of a paper with two comments of one reviewer, and whoever answers them. */
async function aRound() {
  const group = await aGroup();
  const [moderator, second] = [await someone(group, "moderator"), await someone(group, "moderator")];
  const [author, reviewer] = [await someone(group), await someone(group)];
  const paper = await aPaper(group, { authors: [author], state: "in_review" });
  const { id: roundId } = await aReviewRound(group, paper, { state: "closed", reviewers: [reviewer] });
  const comments = [
    await aReviewComment({ id: roundId }, reviewer),
    await aReviewComment({ id: roundId }, reviewer),
  ];
  const ids = comments.map(({ id }) => id) as [string, string];
  return { moderator, second, author, reviewer, paper, roundId, ids };
}

/** All are answered. */
async function answered() {
  const round = await aRound();
  for (const id of round.ids) await answer(round.author, id);
  return round;
}

/** And the reviewer was told. */
async function drafted() {
  const round = await answered();
  await draftResponses(round.moderator, { roundId: round.roundId });
  return round;
}

type Given = { disposition?: "noted" | "accepted" | "duplicate"; reply?: string; duplicateOf?: number };

const answer = (actor: SignedInActor, commentId: string, given: Given = {}) =>
  answerComment(actor, {
    ...{ commentId, seen: "", disposition: "noted", reply: "", duplicateOf: undefined, onward: "stay" },
    ...given,
  });

const refusal = (kind: string) => ({ ok: false, refusal: { kind } });
const stampOf = async (id: string) =>
  (await db.reviewComment.findUniqueOrThrow({ where: { id } })).answeredAt?.toISOString() ?? "";
const stateOf = async (id: string) => (await db.reviewRound.findUniqueOrThrow({ where: { id } })).state;
const factsOf = (subjectId: string, kind: string) => db.fact.count({ where: { subjectId, kind } });
const mailsTo = async ({ name }: SignedInActor) =>
  (await queuedMails()).filter(({ to }) => to.startsWith(`${name}@`)).length;

/** What stands of an answer: all of it is of one hand. */
const standing = (id: string) =>
  db.reviewComment.findUniqueOrThrow({
    where: { id },
    select: { disposition: true, reply: true, answeredById: true, duplicateOfId: true },
  });

describe("an answer, in the same moment", () => {
  it("of two to one comment, one stands, whole, and the other is shown it", patience, async () => {
    await eachRound(4, async () => {
      const { author, moderator, ids } = await aRound();
      const [one, other] = await together([
        () => answer(author, ids[0], { disposition: "accepted", reply: "From the author." }),
        () => answer(moderator, ids[0], { reply: "From the chair." }),
      ]);
      expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1);
      expect(one.ok ? other : one).toMatchObject(refusal("AnswerChanged"));
      expect(await standing(ids[0])).toMatchObject(
        one.ok
          ? { disposition: "accepted", reply: "From the author.", answeredById: author.personId }
          : { disposition: "noted", reply: "From the chair.", answeredById: moderator.personId },
      );
    });
  });

  it("for all and one for a single comment: each comment has one whole answer", patience, async () => {
    await eachRound(4, async () => {
      const { author, moderator, roundId, ids } = await aRound();
      const all = { roundId, commentIds: ids, disposition: "noted" as const, reply: "For all." };
      const [single, bulk] = await together([
        () => answer(author, ids[0], { disposition: "accepted", reply: "For this one." }),
        () => answerComments(moderator, all),
      ]);
      expect(bulk).toEqual({
        ok: true,
        value: single.ok ? { answered: 1, left: 1 } : { answered: 2, left: 0 },
      });
      if (!single.ok) expect(single).toMatchObject(refusal("AnswerChanged"));
      const forAll = { disposition: "noted", reply: "For all.", answeredById: moderator.personId };
      expect(await standing(ids[0])).toMatchObject(
        single.ok
          ? { disposition: "accepted", reply: "For this one.", answeredById: author.personId }
          : forAll,
      );
      expect(await standing(ids[1])).toMatchObject(forAll);
    });
  });

  it(
    "for all by two: every comment is answered once, and the second is told that nothing was left",
    patience,
    async () => {
      await eachRound(3, async () => {
        const { second, moderator, roundId, ids } = await aRound();
        const all = { roundId, commentIds: ids, disposition: "noted" as const, reply: "" };
        const both = await together([
          () => answerComments(moderator, all),
          () => answerComments(second, all),
        ]);
        expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { answered: 2, left: 0 } }]);
        expect(both.find(({ ok }) => !ok)).toEqual(refusal("NothingAnswered"));
      });
    },
  );

  it("is never part of a circle of duplicates", patience, async () => {
    await eachRound(4, async () => {
      const { author, moderator, ids } = await aRound();
      const both = await together([
        () => answer(author, ids[0], { disposition: "duplicate", duplicateOf: 2 }),
        () => answer(moderator, ids[1], { disposition: "duplicate", duplicateOf: 1 }),
      ]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both.find(({ ok }) => !ok)).toMatchObject(refusal("DuplicateCircle"));
      const rows = await Promise.all(ids.map(standing));
      expect(rows.filter(({ duplicateOfId }) => duplicateOfId !== null)).toHaveLength(1);
    });
  });

  it(
    "remove a member while they answer a comment: it stays, or they are told that there is nothing",
    patience,
    async () => {
      await eachRound(4, async () => {
        const { author, moderator, ids } = await aRound();
        const memberId = await membershipOf(author);
        const [given, removed] = await together([
          () => answer(author, ids[0], { reply: "The last thing I do." }),
          () => removeMember(moderator, memberId),
        ]);
        expect(removed.ok).toBe(true);
        if (!given.ok) expect(given).toEqual(refusal("NotVisible"));
        expect(await standing(ids[0])).toMatchObject(
          given.ok
            ? { disposition: "noted", answeredById: author.personId }
            : { disposition: null, answeredById: null, reply: "" },
        );
        expect(await answer(author, ids[1])).toEqual(refusal("NotVisible"));
      });
    },
  );
});

describe("handing over, in the same moment", () => {
  it("by two is done once, and whoever commented gets one mail", patience, async () => {
    await eachRound(3, async () => {
      const { moderator, second, reviewer, paper, roundId } = await answered();
      const both = await together([
        () => draftResponses(moderator, { roundId }),
        () => draftResponses(second, { roundId }),
      ]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both.find(({ ok }) => !ok)).toMatchObject(refusal("WrongState"));
      expect(await mailsTo(reviewer)).toBe(1);
      expect(await factsOf(paper.id, "ReviewResponsesDrafted")).toBe(1);
    });
  });

  it(
    "while an answer is taken back: it was handed over, or nothing was and nobody was told",
    patience,
    async () => {
      await eachRound(4, async () => {
        const { moderator, author, reviewer, roundId, ids } = await answered();
        const seen = await stampOf(ids[1]);
        const [handed, back] = await together([
          () => draftResponses(moderator, { roundId }),
          () => takeBackAnswer(author, { commentId: ids[1], seen }),
        ]);
        expect([handed.ok, back.ok].filter(Boolean)).toHaveLength(1);
        if (!handed.ok) expect(handed).toMatchObject(refusal("CommentsUnanswered"));
        if (!back.ok) expect(back).toMatchObject(refusal("WrongState"));
        expect(await standing(ids[1])).toMatchObject({ disposition: handed.ok ? "noted" : null });
        expect(await stateOf(roundId)).toBe(handed.ok ? "responses_drafted" : "closed");
        expect(await mailsTo(reviewer)).toBe(handed.ok ? 1 : 0);
      });
    },
  );
});

describe("completing, in the same moment", () => {
  it("by two is done once", patience, async () => {
    await eachRound(3, async () => {
      const { moderator, second, paper, roundId } = await drafted();
      const both = await together([
        () => publishResponses(moderator, { roundId, withEdition: true }),
        () => publishResponses(second, { roundId, withEdition: false }),
      ]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both.find(({ ok }) => !ok)).toMatchObject(refusal("WrongState"));
      const { withEdition } = await db.reviewRound.findUniqueOrThrow({ where: { id: roundId } });
      expect(withEdition).toBe(both[0].ok);
      expect(await factsOf(paper.id, "ReviewResponsesPublished")).toBe(1);
    });
  });

  it(
    "while a comment loses its answer in the tables: one of them is refused by the database",
    patience,
    async () => {
      await eachRound(4, async () => {
        const { moderator, roundId, ids } = await drafted();
        const lose = db.reviewComment.update({
          where: { id: ids[1] },
          data: { disposition: null },
          select: { id: true },
        });
        const [published, lost] = await together([
          () => publishResponses(moderator, { roundId, withEdition: false }).catch(() => null),
          () =>
            lose.then(
              () => true,
              () => false,
            ),
        ]);
        const unanswered = await db.reviewComment.count({ where: { roundId, disposition: null } });
        const isPublished = (await stateOf(roundId)) === "responses_published";
        expect([isPublished, lost, unanswered]).toEqual(lost ? [false, true, 1] : [true, false, 0]);
        if (published && !published.ok) expect(published).toMatchObject(refusal("CommentsUnanswered"));
      });
    },
  );

  it("complete while somebody contests: it is contested and open, or completed", patience, async () => {
    await eachRound(4, async () => {
      const { moderator, reviewer, paper, roundId, ids } = await drafted();
      const seen = await stampOf(ids[0]);
      const [published, contested] = await together([
        () => publishResponses(moderator, { roundId, withEdition: false }),
        () => contestAnswer(reviewer, { commentId: ids[0], seen, words: "No." }),
      ]);
      expect([published.ok, contested.ok].filter(Boolean)).toHaveLength(1);
      if (!published.ok) expect(published).toMatchObject(refusal("ContestsOpen"));
      if (!contested.ok) expect(contested).toMatchObject(refusal("WrongState"));
      expect(await stateOf(roundId)).toBe(published.ok ? "responses_published" : "responses_drafted");
      const { contestedAt } = await db.reviewComment.findUniqueOrThrow({ where: { id: ids[0] } });
      expect(contestedAt !== null).toBe(contested.ok);
      expect(await factsOf(paper.id, "ReviewResponsesPublished")).toBe(published.ok ? 1 : 0);
    });
  });

  it(
    "an answer while it is contested: the contest is of the answer that was read, or is refused",
    patience,
    async () => {
      await eachRound(4, async () => {
        const { author, reviewer, ids } = await drafted();
        const seen = await stampOf(ids[0]);
        const [again, contested] = await together([
          () =>
            answerComment(author, {
              ...{ commentId: ids[0], seen, disposition: "accepted", reply: "After all." },
              ...{ duplicateOf: undefined, onward: "stay" },
            }),
          () => contestAnswer(reviewer, { commentId: ids[0], seen, words: "No." }),
        ]);
        expect(again.ok).toBe(true);
        if (!contested.ok) expect(contested).toMatchObject(refusal("AnswerChanged"));
        const row = await db.reviewComment.findUniqueOrThrow({ where: { id: ids[0] } });
        expect([row.contestedAt !== null, row.contestAnsweredAt !== null]).toEqual([
          contested.ok,
          contested.ok,
        ]);
      });
    },
  );
});
