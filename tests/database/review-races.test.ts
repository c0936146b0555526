import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { closeReview } from "#lib/domain/reviews/close-review.ts";
import { extendReview } from "#lib/domain/reviews/extend-review.ts";
import { makeReviewComment } from "#lib/domain/reviews/make-review-comment.ts";
import { openReview } from "#lib/domain/reviews/open-review.ts";
import { planReview } from "#lib/domain/reviews/plan-review.ts";
import { findRound } from "#lib/domain/reviews/queries.ts";
import { removeReviewer } from "#lib/domain/reviews/remove-reviewer.ts";
import { sayDone } from "#lib/domain/reviews/say-done.ts";
import { makeReviewCommentSchema } from "#lib/domain/reviews/schema.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { membershipOf } from "#tests/world/membership.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aReviewRound, aSubmittedPaper } from "#tests/world/reviews.ts";
import { eachRound, patience, together } from "#tests/world/rounds.ts";
import { aGroup, inDays, someone } from "#tests/world/world.ts";

withDatabase();

/** A group with two moderators, an expert, somebody from outside, and a paper that was submitted. */
async function aDesk() {
  const group = await aGroup();
  const [moderator, second] = [await someone(group, "moderator"), await someone(group, "moderator")];
  const [expert, outsider] = [await someone(group), await someone()];
  return { group, moderator, second, expert, outsider, paper: await aSubmittedPaper(group) };
}

/** The same with an open round that asks both. */
async function anOpenRound() {
  const desk = await aDesk();
  const { expert, outsider } = desk;
  const round = await aReviewRound(desk.group, desk.paper, { reviewers: [expert], outside: [outsider] });
  return { ...desk, round, roundId: round.id };
}

const plan = (documentId: string, ...asked: readonly SignedInActor[]) => ({
  documentId,
  brief: "Say whether the second part holds.",
  asksGroup: false,
  withEdition: false,
  personIds: asked.map(({ personId }) => personId),
  closesAt: inDays(10),
});

const saying = (roundId: string) => makeReviewCommentSchema.parse({ roundId, body: "This wants a source." });
const refusal = (kind: string) => ({ ok: false, refusal: { kind } });
const commentsIn = (roundId: string) =>
  db.reviewComment.findMany({ where: { roundId }, select: { id: true, number: true, authorId: true } });
const factsOf = (subjectId: string, kind: string) => db.fact.count({ where: { subjectId, kind } });
const mailsTo = async ({ name }: SignedInActor) =>
  (await queuedMails()).filter(({ to }) => to.startsWith(`${name}@`)).length;

describe("a round, in the same moment", () => {
  it("planned by two is planned once; the other is told that one runs", patience, async () => {
    await eachRound(3, async () => {
      const { moderator, second, paper } = await aDesk();
      const answers = await together([
        () => planReview(moderator, plan(paper.documentId)),
        () => planReview(second, plan(paper.documentId)),
      ]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toMatchObject(refusal("ReviewRunning"));
      expect(await db.reviewRound.count({ where: { documentId: paper.documentId } })).toBe(1);
      expect(await factsOf(paper.id, "ReviewPlanned")).toBe(1);
    });
  });

  it("opened by two is opened once, on one version, and who is asked gets one mail", patience, async () => {
    await eachRound(3, async () => {
      const { moderator, second, expert, paper } = await aDesk();
      const planned = await planReview(moderator, plan(paper.documentId, expert));
      const roundId = planned.ok ? planned.value.id : "";
      const answers = await together([
        () => openReview(moderator, { roundId }),
        () => openReview(second, { roundId }),
      ]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toMatchObject(refusal("WrongState"));
      expect(await mailsTo(expert)).toBe(1);
      expect(await factsOf(paper.id, "ReviewOpened")).toBe(1);
    });
  });

  it("closed by two, or extended by one of them, closes once", patience, async () => {
    await eachRound(3, async () => {
      const { moderator, second, expert, paper, roundId } = await anOpenRound();
      const [one, other, extended] = await together([
        () => closeReview(moderator, { roundId }),
        () => closeReview(second, { roundId }),
        () => extendReview(second, { roundId, closesAt: inDays(20) }),
      ]);
      expect([one, other].filter(({ ok }) => ok)).toHaveLength(1);
      expect([one, other].find(({ ok }) => !ok)).toMatchObject(refusal("WrongState"));
      if (!extended.ok) expect(extended).toMatchObject(refusal("WrongState"));
      expect(await db.reviewRound.findUniqueOrThrow({ where: { id: roundId } })).toMatchObject({
        state: "closed",
      });
      expect(await factsOf(paper.id, "ReviewClosed")).toBe(1);
      expect(await mailsTo(expert)).toBe(extended.ok ? 1 : 0);
    });
  });
});

describe("a comment, in the same moment", () => {
  it(
    "close while somebody posts: it is in the round, or refused because it has closed",
    patience,
    async () => {
      await eachRound(5, async () => {
        const { moderator, expert, roundId } = await anOpenRound();
        const [said, closed] = await together([
          () => makeReviewComment(expert, saying(roundId)),
          () => closeReview(moderator, { roundId }),
        ]);
        expect(closed.ok).toBe(true);
        expect(await commentsIn(roundId)).toHaveLength(said.ok ? 1 : 0);
        if (!said.ok) expect(said).toMatchObject(refusal("WrongState"));
        expect(await makeReviewComment(expert, saying(roundId))).toMatchObject(refusal("WrongState"));
      });
    },
  );

  it(
    "remove a reviewer while they post: it stays, or they are told that there is nothing",
    patience,
    async () => {
      await eachRound(5, async () => {
        const { moderator, outsider, paper, roundId } = await anOpenRound();
        const [said, removed] = await together([
          () => makeReviewComment(outsider, saying(roundId)),
          () => removeReviewer(moderator, { roundId, personId: outsider.personId }),
        ]);
        expect(removed.ok).toBe(true);
        if (!said.ok) expect(said).toEqual(refusal("NotVisible"));
        expect(await commentsIn(roundId)).toHaveLength(said.ok ? 1 : 0);
        expect(await factsOf(paper.id, "ReviewEndedForOne")).toBe(1);
        expect(await findRound(outsider, roundId)).toBeNull();
        expect(await makeReviewComment(outsider, saying(roundId))).toEqual(refusal("NotVisible"));
      });
    },
  );

  it(
    "remove a member while they answer a review: it stays, or they are told that there is nothing",
    patience,
    async () => {
      await eachRound(5, async () => {
        const { moderator, expert, roundId } = await anOpenRound();
        const memberId = await membershipOf(expert);
        const [said, done, removed] = await together([
          () => makeReviewComment(expert, saying(roundId)),
          () => sayDone(expert, { roundId, done: "yes" }),
          () => removeMember(moderator, memberId),
        ]);
        expect(removed.ok).toBe(true);
        for (const sent of [said, done]) if (!sent.ok) expect(sent).toEqual(refusal("NotVisible"));
        expect(await commentsIn(roundId)).toMatchObject(said.ok ? [{ authorId: expert.personId }] : []);
        const where = { roundId_personId: { roundId, personId: expert.personId } };
        const { doneAt } = await db.reviewer.findUniqueOrThrow({ where });
        expect(doneAt !== null).toBe(done.ok);
        expect(await makeReviewComment(expert, saying(roundId))).toEqual(refusal("NotVisible"));
      });
    },
  );

  it("sent twice is made once, and both are told the same number", patience, async () => {
    await eachRound(3, async () => {
      const { expert, roundId } = await anOpenRound();
      const same = saying(roundId);
      const answers = await together([
        () => makeReviewComment(expert, same),
        () => makeReviewComment(expert, same),
      ]);
      expect(answers).toEqual([
        { ok: true, value: { number: 1 } },
        { ok: true, value: { number: 1 } },
      ]);
      expect(await commentsIn(roundId)).toHaveLength(1);
    });
  });

  it("of many gets a number of its own each, without a gap", patience, async () => {
    await eachRound(2, async () => {
      const { expert, outsider, moderator, roundId } = await anOpenRound();
      const people = [expert, outsider, moderator, expert, outsider, moderator];
      const answers = await together(people.map((one) => () => makeReviewComment(one, saying(roundId))));
      const numbers = answers.flatMap((answer) => (answer.ok ? [answer.value.number] : []));
      expect(numbers.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
      expect((await commentsIn(roundId)).map(({ number }) => number).toSorted()).toEqual(numbers.toSorted());
    });
  });
});
