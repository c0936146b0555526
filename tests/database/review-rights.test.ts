import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Actor, type SignedInActor, visitor } from "#lib/base/actor.ts";
import type { Result } from "#lib/base/result.ts";
import { allows, everAllows } from "#lib/base/rights.ts";
import { visibleCommissions } from "#lib/domain/commissions/policy.ts";
import { visibleDiscussions } from "#lib/domain/discussions/policy.ts";
import { visibleFindings } from "#lib/domain/findings/policy.ts";
import { visibleGroups } from "#lib/domain/groups/policy.ts";
import { listMembers } from "#lib/domain/groups/queries.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { visiblePictures } from "#lib/domain/pictures/policy.ts";
import { visibleReports } from "#lib/domain/reports/policy.ts";
import { amendReview } from "#lib/domain/reviews/amend-review.ts";
import { answerComment } from "#lib/domain/reviews/answer-comment.ts";
import { askReviewers } from "#lib/domain/reviews/ask-reviewers.ts";
import { closeReview } from "#lib/domain/reviews/close-review.ts";
import { contestAnswer } from "#lib/domain/reviews/contest-answer.ts";
import { draftResponses } from "#lib/domain/reviews/draft-responses.ts";
import { extendReview } from "#lib/domain/reviews/extend-review.ts";
import { findReviewPicture } from "#lib/domain/reviews/find-round-material.ts";
import { inviteReviewer } from "#lib/domain/reviews/invite-reviewer.ts";
import { listOwnReviews } from "#lib/domain/reviews/list-own-reviews.ts";
import { listReviewPeople } from "#lib/domain/reviews/list-review-people.ts";
import { makeReviewComment } from "#lib/domain/reviews/make-review-comment.ts";
import { openReview } from "#lib/domain/reviews/open-review.ts";
import { planReview } from "#lib/domain/reviews/plan-review.ts";
import { reviewRights, reviewRoles, visibleReviews } from "#lib/domain/reviews/policy.ts";
import { publishResponses } from "#lib/domain/reviews/publish-responses.ts";
import { findRound, listRounds } from "#lib/domain/reviews/queries.ts";
import { removeReviewer } from "#lib/domain/reviews/remove-reviewer.ts";
import { makeReviewCommentSchema } from "#lib/domain/reviews/schema.ts";
import { type ReviewVerb, reviewStates } from "#lib/domain/reviews/types.ts";
import { answerableSenseChecks } from "#lib/domain/sense-checks/policy.ts";
import { findTextAccess } from "#lib/domain/texts/queries.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aReviewComment, aReviewRound, aSubmittedPaper } from "#tests/world/reviews.ts";
import { discussionCalls, findingCalls, senseCheckCalls, type VerbCall } from "#tests/world/verb-calls.ts";
import {
  aDiscussion,
  aFinding,
  aGroup,
  aReport,
  aSenseCheck,
  inDays,
  someone,
  unique,
} from "#tests/world/world.ts";

withDatabase();

/** Everybody who could ask, by what they are to a round. */
async function cast() {
  const group = await aGroup();
  const author = await someone(group);
  const named = [await someone(group), await someone(group, "observer")];
  const [guest, former] = [await someone(), await someone()];
  const gone = await someone(group);
  await db.member.updateMany({ where: { personId: gone.personId }, data: { leftAt: new Date() } });
  const askers: Record<string, SignedInActor> = {
    moderator: await someone(group, "moderator"),
    expert: await someone(group),
    observer: await someone(group, "observer"),
    author,
    "named expert": named[0] as SignedInActor,
    "named observer": named[1] as SignedInActor,
    guest,
    "guest no longer asked": former,
    "reviewer who left the group": { ...gone, memberships: [] },
    outsider: await someone(await aGroup(), "moderator"),
    administrator: { ...(await someone()), administrator: true },
  };
  const make = async (state: (typeof reviewStates)[number], asksGroup = false) => {
    const paper = await aSubmittedPaper(group, { authors: [author] });
    const outside = [guest, former];
    const round = await aReviewRound(group, paper, {
      state,
      asksGroup,
      reviewers: [...named, gone],
      outside,
    });
    await db.reviewer.updateMany({
      where: { roundId: round.id, personId: former.personId },
      data: { endedAt: new Date() },
    });
    const reviewers = [...named, gone].map(({ personId }) => ({ personId, outside: false }));
    const people = {
      groupId: group.id,
      asksGroup,
      authorIds: [author.personId],
      reviewers: [...reviewers, { personId: guest.personId, outside: true }],
    };
    return { ...round, documentId: paper.documentId, rolesOf: (actor: Actor) => reviewRoles(actor, people) };
  };
  return { group, askers, make };
}

it("who may read a round is the same in the table and in the filter", async () => {
  const { askers, make } = await cast();
  for (const state of reviewStates)
    for (const asksGroup of [false, true]) {
      const round = await make(state, asksGroup);
      for (const [name, actor] of [...Object.entries(askers), ["visitor", visitor] as const]) {
        const found = await db.reviewRound.count({
          where: { AND: [{ id: round.id }, visibleReviews(actor)] },
        });
        const may = allows(reviewRights, round.rolesOf(actor), state, "read");
        expect(found === 1, `${name} ${state}`).toBe(may);
      }
    }
});

type Call = (actor: SignedInActor, roundId: string) => Promise<Result<unknown>>;

const plan = { brief: "", asksGroup: true, withEdition: false, closesAt: inDays(30) };

const calls: Partial<Record<ReviewVerb, Call[]>> = {
  amend: [(actor, roundId) => amendReview(actor, { roundId, ...plan })],
  open: [(actor, roundId) => openReview(actor, { roundId })],
  askReviewers: [
    (actor, roundId) => askReviewers(actor, { roundId, personIds: [actor.personId] }),
    (actor, roundId) =>
      inviteReviewer(actor, { roundId, name: "A Guest", email: `${unique("guest")}@example.org` }),
  ],
  removeReviewer: [(actor, roundId) => removeReviewer(actor, { roundId, personId: actor.personId })],
  extend: [(actor, roundId) => extendReview(actor, { roundId, closesAt: inDays(30) })],
  comment: [
    (actor, roundId) => makeReviewComment(actor, makeReviewCommentSchema.parse({ roundId, body: "Words." })),
  ],
  close: [(actor, roundId) => closeReview(actor, { roundId })],
  answer: [
    async (actor, roundId) => {
      const { id, seen } = await anAnswered(roundId, actor);
      const input = { commentId: id, seen, disposition: "accepted" as const, reply: "" };
      return answerComment(actor, { ...input, onward: "stay" });
    },
  ],
  draftResponses: [(actor, roundId) => draftResponses(actor, { roundId })],
  contest: [
    async (actor, roundId) => {
      const { id, seen } = await anAnswered(roundId, actor);
      return contestAnswer(actor, { commentId: id, seen, words: "It says the opposite." });
    },
  ],
  publishResponses: [(actor, roundId) => publishResponses(actor, { roundId, withEdition: false })],
};

/** A comment of theirs with its answer, also in a round that takes none any more. */
async function anAnswered(roundId: string, author: SignedInActor): Promise<{ id: string; seen: string }> {
  const { state } = await db.reviewRound.findUniqueOrThrow({
    where: { id: roundId },
    select: { state: true },
  });
  const isPlanned = state === "planned";
  if (!isPlanned) await db.reviewRound.update({ where: { id: roundId }, data: { state: "closed" } });
  const { id } = await aReviewComment({ id: roundId }, author);
  const answeredAt = new Date();
  await db.reviewComment.update({ where: { id }, data: { disposition: "noted", answeredAt } });
  if (!isPlanned) await db.reviewRound.update({ where: { id: roundId }, data: { state } });
  return { id, seen: answeredAt.toISOString() };
}

describe("every role in every state is answered as the table says", () => {
  const all = Object.entries(calls).flatMap(([verb, ofVerb]) => ofVerb.map((call) => [verb, call] as const));

  it.each(all)("when calling on a round to %s", async (verb, call) => {
    const { askers, make } = await cast();
    for (const state of reviewStates) {
      let round = await make(state);
      for (const [name, actor] of Object.entries(askers)) {
        const roles = round.rolesOf(actor);
        const result = await call(actor, round.id);
        const answer = result.ok ? "allowed" : (result as { refusal: { kind: string } }).refusal.kind;
        const right = verb as ReviewVerb;
        const expected = !allows(reviewRights, roles, state, "read")
          ? "NotVisible"
          : !everAllows(reviewRights, roles, right)
            ? "NotAllowed"
            : allows(reviewRights, roles, state, right)
              ? "allowed"
              : "WrongState";
        // Nobody removes themselves here but who is asked; the right was asked before that.
        const known =
          verb === "removeReviewer" && expected === "allowed" ? ["allowed", "NotVisible"] : [expected];
        expect(known, `${name} ${verb} ${state}: ${answer}`).toContain(
          answer === "AlreadyMember" || answer === "NobodyAsked" ? "allowed" : answer,
        );
        if (result.ok) round = await make(state);
      }
    }
  });
});

describe("somebody from outside", () => {
  /** A group with everything in it, and a guest who is asked to review its paper. */
  async function aFullGroup() {
    const { group, askers, make } = await cast();
    const { guest, moderator } = askers as { guest: SignedInActor; moderator: SignedInActor };
    const round = await make("open");
    const others = [await make("open"), await make("closed"), await make("responses_published")];
    const otherIds = others.map(({ id }) => id);
    await db.reviewer.deleteMany({ where: { roundId: { in: otherIds }, personId: guest.personId } });
    const report = await aReport(group);
    const finding = await aFinding(group, moderator);
    const discussion = await aDiscussion(group, { state: "planned" });
    const check = await aSenseCheck(group, moderator);
    return { group, guest, moderator, round, others, report, finding, discussion, check };
  }

  it("finds nothing of the group but the round", async () => {
    const { group, guest, round, others, report } = await aFullGroup();
    const mine = { groupId: group.id };
    const counts = await Promise.all([
      db.workingGroup.count({ where: { AND: [{ id: group.id }, visibleGroups(guest)] } }),
      db.paper.count({ where: { AND: [mine, visiblePapers(guest)] } }),
      db.report.count({ where: { AND: [mine, visibleReports(guest)] } }),
      db.commission.count({ where: { AND: [mine, visibleCommissions(guest)] } }),
      db.discussion.count({ where: { AND: [mine, visibleDiscussions(guest)] } }),
      db.finding.count({ where: { AND: [mine, visibleFindings(guest)] } }),
      db.senseCheck.count({ where: { AND: [mine, answerableSenseChecks(guest)] } }),
      db.picture.count({ where: { AND: [{ document: mine }, visiblePictures(guest)] } }),
    ]);
    expect(counts).toEqual(counts.map(() => 0));
    expect(await listMembers(guest, group.id)).toEqual([]);
    for (const documentId of [round.documentId, report.documentId])
      expect(await findTextAccess(guest, documentId)).toBeNull();
    const rounds = await db.reviewRound.findMany({ where: { AND: [mine, visibleReviews(guest)] } });
    expect(rounds.map(({ id }) => id)).toEqual([round.id]);
    for (const other of others) expect(await listRounds(guest, other.documentId)).toEqual([]);
    expect((await listOwnReviews(guest)).map(({ id }) => id)).toEqual([round.id]);
  });

  it("can do nothing else: every verb says that there is no such thing", async () => {
    const { guest, round, finding, discussion, check, report } = await aFullGroup();
    const answers = await Promise.all([
      ...callAll(findingCalls, guest, finding),
      ...callAll(discussionCalls, guest, discussion),
      ...callAll(senseCheckCalls, guest, check),
      ...[round.documentId, report.documentId].map((documentId) =>
        planReview(guest, { documentId, personIds: [], ...plan }),
      ),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ refusal: { kind: "NotVisible" } });
  });

  it("sees nobody else who is asked, and nobody else's comments", async () => {
    const { guest, moderator, round } = await aFullGroup();
    await aReviewComment(round, moderator);
    const view = await findRound(guest, round.id);
    expect(view?.comments).toEqual([]);
    expect(view && (await listReviewPeople(guest, view))).toBeNull();
  });

  it("sees the pictures that the frozen text shows, and no other of the paper", async () => {
    const group = await aGroup();
    const guest = await someone();
    const [shown, other] = [randomUUID(), randomUUID()];
    const paper = await aSubmittedPaper(group, {
      text: {
        type: "doc",
        content: [{ type: "figure", attrs: { pictureId: shown }, content: [{ type: "caption" }] }],
      },
    });
    for (const id of [shown, other])
      await db.picture.create({
        data: { id, documentId: paper.documentId, hash: hashOf(id), width: 10, height: 10, widths: [10] },
        select: { id: true },
      });
    await aReviewRound(group, paper, { outside: [guest] });
    // It is looked for in the file store, which does not have it here.
    await expect(findReviewPicture(guest, shown, { width: 10, type: "webp" })).rejects.toThrow(
      "The file store has lost",
    );
    expect(await findReviewPicture(guest, other, { width: 10, type: "webp" })).toBeNull();
    expect(await findReviewPicture(await someone(), shown, { width: 10, type: "webp" })).toBeNull();
  });
});

type OnThing<Thing> = VerbCall<Thing> | VerbCall<Thing>[];

function callAll<Thing>(
  given: Partial<Record<string, OnThing<Thing>>>,
  actor: SignedInActor,
  thing: Thing,
): Promise<Result<unknown>>[] {
  return Object.values(given).flatMap((call) => [call ?? []].flat().map((one) => one(actor, thing)));
}
