import { describe, expect, it } from "vitest";
import { type Actor, system, visitor } from "#lib/base/actor.ts";
import { acceptInvitation } from "#lib/domain/groups/accept-invitation.ts";
import { acceptOwnInvitation } from "#lib/domain/groups/accept-own-invitation.ts";
import { declineInvitation } from "#lib/domain/groups/decline-invitation.ts";
import { listInvitations } from "#lib/domain/groups/list-invitations.ts";
import { findGroup } from "#lib/domain/groups/queries.ts";
import { revokeInvitation } from "#lib/domain/groups/revoke-invitation.ts";
import { askReviewers } from "#lib/domain/reviews/ask-reviewers.ts";
import { closeOverdueReviews } from "#lib/domain/reviews/close-overdue-reviews.ts";
import { closeReview } from "#lib/domain/reviews/close-review.ts";
import { editReviewComment } from "#lib/domain/reviews/edit-review-comment.ts";
import { extendReview } from "#lib/domain/reviews/extend-review.ts";
import { inviteReviewer } from "#lib/domain/reviews/invite-reviewer.ts";
import { makeReviewComment } from "#lib/domain/reviews/make-review-comment.ts";
import { openReview } from "#lib/domain/reviews/open-review.ts";
import { planReview } from "#lib/domain/reviews/plan-review.ts";
import { findRound, findRoundOf } from "#lib/domain/reviews/queries.ts";
import { removeReviewer } from "#lib/domain/reviews/remove-reviewer.ts";
import { sayDone } from "#lib/domain/reviews/say-done.ts";
import { makeReviewCommentSchema } from "#lib/domain/reviews/schema.ts";
import { sendReviewReminders } from "#lib/domain/reviews/send-review-reminders.ts";
import { takeBackReviewComment } from "#lib/domain/reviews/take-back-review-comment.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { addressOf, mailedToken } from "#tests/world/invited.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aReviewComment, aReviewRound, aSubmittedPaper } from "#tests/world/reviews.ts";
import { aGroup, aPaper, aReport, inDays, someone, unique } from "#tests/world/world.ts";

withDatabase();

/** A group with a submitted paper, its moderator, author, two experts and an observer. */
async function aDesk() {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const author = await someone(group);
  const [expert, other] = [await someone(group), await someone(group)];
  const observer = await someone(group, "observer");
  const text = "# Where we stand\n\nThe first words.\n\nThe second words, and others.";
  const paper = await aSubmittedPaper(group, { authors: [author], text });
  return { group, moderator, author, expert, other, observer, paper };
}

const plan = (documentId: string) => ({
  documentId,
  brief: "Say whether the second part holds.",
  asksGroup: false,
  withEdition: false,
  personIds: [] as string[],
  closesAt: inDays(10),
});

const saying = (roundId: string, given: object = {}) =>
  makeReviewCommentSchema.parse({ roundId, body: "This wants a source.", ...given });

const mailsTo = async (name: string) =>
  (await queuedMails()).filter(({ to }) => to.startsWith(`${name}@`)).length;

const stateOf = async (id: string) => (await db.reviewRound.findUniqueOrThrow({ where: { id } })).state;

const anOpenRound = async (wishes: Parameters<typeof aReviewRound>[2] = {}) => {
  const desk = await aDesk();
  return { ...desk, round: await aReviewRound(desk.group, desk.paper, wishes) };
};

describe("planning and opening a round", () => {
  it("reads the submitted version of a paper, which is in review then, and tells those who are asked", async () => {
    const { moderator, expert, other, observer, author, paper } = await aDesk();
    const planned = await planReview(moderator, {
      ...plan(paper.documentId),
      personIds: [expert.personId, observer.personId],
    });
    if (!planned.ok) throw new Error(planned.refusal.kind);
    const roundId = planned.value.id;
    expect(await findRound(expert, roundId)).toBeNull();
    expect((await findRound(author, roundId))?.state).toBe("planned");
    expect(await openReview(moderator, { roundId })).toEqual({ ok: true, value: undefined });
    const { state, submittedVersionId } = await db.paper.findUniqueOrThrow({ where: { id: paper.id } });
    const round = await db.reviewRound.findUniqueOrThrow({ where: { id: roundId } });
    expect([state, round.state, round.versionId]).toEqual(["in_review", "open", submittedVersionId]);
    const told = [expert, observer, other, author].map(({ name }) => mailsTo(name));
    expect(await Promise.all(told)).toEqual([1, 1, 0, 0]);
    const mails = await queuedMails();
    expect(mails.find(({ to }) => to.startsWith(observer.name))?.text).toContain(`/reviews/${roundId}`);
    expect(mails.find(({ to }) => to.startsWith(expert.name))?.text).toContain(
      `/papers/${paper.slug}/review`,
    );
  });

  it("freezes the report as a named version", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const expert = await someone(group);
    const report = await aReport(group);
    const planned = await planReview(moderator, { ...plan(report.documentId), asksGroup: true });
    if (!planned.ok) throw new Error(planned.refusal.kind);
    expect((await openReview(moderator, { roundId: planned.value.id })).ok).toBe(true);
    const { state, document } = await db.report.findUniqueOrThrow({
      where: { id: report.id },
      select: { state: true, document: { select: { closedAt: true } } },
    });
    expect(state).toBe("review");
    expect(document.closedAt).not.toBeNull();
    const round = await findRoundOf(expert, report.documentId, null);
    expect(round?.version?.name).toBe("Review 1");
    expect(round?.roles).toEqual(["expert", "reviewer"]);
  });

  it("asks the whole group, without those who wrote the paper and without observers", async () => {
    const { moderator, author, expert, observer, paper } = await aDesk();
    const planned = await planReview(moderator, { ...plan(paper.documentId), asksGroup: true });
    if (!planned.ok) throw new Error(planned.refusal.kind);
    await openReview(moderator, { roundId: planned.value.id });
    const told = await Promise.all([expert, author, observer].map(({ name }) => mailsTo(name)));
    expect(told).toEqual([1, 0, 0]);
  });

  it("is refused while nobody is asked, while the paper is not submitted, and while another round runs", async () => {
    const { group, moderator, expert, paper } = await aDesk();
    const draft = await aPaper(group);
    const [nobody, early] = [
      await planReview(moderator, plan(paper.documentId)),
      await planReview(moderator, { ...plan(draft.documentId), personIds: [expert.personId] }),
    ];
    if (!nobody.ok || !early.ok) throw new Error("They were not planned");
    expect(await openReview(moderator, { roundId: nobody.value.id })).toMatchObject({
      refusal: { kind: "NobodyAsked" },
    });
    expect(await openReview(moderator, { roundId: early.value.id })).toMatchObject({
      refusal: { kind: "NotSubmitted" },
    });
    expect(await planReview(moderator, plan(paper.documentId))).toMatchObject({
      refusal: { kind: "ReviewRunning" },
    });
  });

  it("is for moderators, and not in a group that is concluded", async () => {
    const { group, moderator, expert, paper } = await aDesk();
    expect(await planReview(expert, plan(paper.documentId))).toMatchObject({
      refusal: { kind: "NotAllowed" },
    });
    await db.workingGroup.update({ where: { id: group.id }, data: { concludedAt: new Date() } });
    expect(await planReview(moderator, plan(paper.documentId))).toMatchObject({
      refusal: { kind: "NotAllowed" },
    });
  });
});

describe("comments of an open round", () => {
  it("keep what they are about, are numbered, and can be changed and taken back", async () => {
    const { expert, round } = await anOpenRound();
    await db.reviewer.create({ data: { roundId: round.id, personId: expert.personId } });
    const quoted = saying(round.id, { quote: "second words" });
    expect(await makeReviewComment(expert, quoted)).toEqual({ ok: true, value: { number: 1 } });
    expect(await makeReviewComment(expert, quoted)).toEqual({ ok: true, value: { number: 1 } });
    expect(await makeReviewComment(expert, saying(round.id))).toEqual({ ok: true, value: { number: 2 } });
    expect(await makeReviewComment(expert, saying(round.id, { quote: "no such words" }))).toMatchObject({
      refusal: { kind: "CommentedPassageGone" },
    });
    await editReviewComment(expert, { commentId: quoted.id, body: "Two sources." });
    const [first, second] = (await findRound(expert, round.id))?.comments ?? [];
    expect([first?.body, first?.isEdited, first?.passage.quote]).toEqual([
      "Two sources.",
      true,
      "second words",
    ]);
    expect((await takeBackReviewComment(expert, { commentId: second?.id ?? "" })).ok).toBe(true);
    expect((await findRound(expert, round.id))?.comments.map(({ number }) => number)).toEqual([1]);
    expect(await makeReviewComment(expert, saying(round.id))).toEqual({ ok: true, value: { number: 3 } });
  });

  it("are about a block where one was chosen, with its words", async () => {
    const { moderator, round } = await anOpenRound();
    const blocks = (await findRound(moderator, round.id))?.document.content ?? [];
    const blockId = String(blocks[1]?.attrs?.id);
    expect((await makeReviewComment(moderator, saying(round.id, { blockId }))).ok).toBe(true);
    const [comment] = (await findRound(moderator, round.id))?.comments ?? [];
    expect(comment?.passage).toMatchObject({ quote: "The first words.", anchor: { blockId } });
  });

  it("are seen by their author and the moderators alone until it closes", async () => {
    const { moderator, author, expert, other, observer, round } = await anOpenRound({ state: "open" });
    for (const { personId } of [expert, other, observer])
      await db.reviewer.create({ data: { roundId: round.id, personId } });
    await aReviewComment(round, expert);
    const seen = async () => {
      const views = await Promise.all(
        [moderator, expert, other, author, observer].map((actor) => findRound(actor, round.id)),
      );
      return views.map((view) => view?.comments.length);
    };
    expect(await seen()).toEqual([1, 1, 0, 0, 0]);
    await closeReview(moderator, { roundId: round.id });
    expect(await seen()).toEqual([1, 1, 1, 1, 1]);
  });

  it("of observers and of people from outside say so", async () => {
    const outsider = await someone();
    const desk = await aDesk();
    const round = await aReviewRound(desk.group, desk.paper, {
      reviewers: [desk.observer],
      outside: [outsider],
    });
    await makeReviewComment(desk.observer, saying(round.id));
    await makeReviewComment(outsider, saying(round.id));
    const comments = (await findRound(desk.moderator, round.id))?.comments ?? [];
    expect(comments.map(({ observer, outside }) => [observer, outside])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it("are refused from whoever is not asked, and from everybody once it has closed", async () => {
    const { expert, author, moderator, round } = await anOpenRound();
    for (const actor of [expert, author])
      expect(await makeReviewComment(actor, saying(round.id))).toMatchObject({
        refusal: { kind: "NotAllowed" },
      });
    await closeReview(moderator, { roundId: round.id });
    expect(await makeReviewComment(moderator, saying(round.id))).toMatchObject({
      refusal: { kind: "WrongState" },
    });
  });
});

describe("the end of a round", () => {
  it("comes by itself at its instant, also where no job has run", async () => {
    const { expert, round, moderator } = await anOpenRound({ asksGroup: true, closesAt: inDays(-0.001) });
    expect((await findRound(expert, round.id))?.state).toBe("closed");
    expect(await makeReviewComment(expert, saying(round.id))).toMatchObject({
      refusal: { kind: "WrongState" },
    });
    expect(await extendReview(moderator, { roundId: round.id, closesAt: inDays(3) })).toMatchObject({
      refusal: { kind: "WrongState" },
    });
    expect(await stateOf(round.id)).toBe("open");
    await closeOverdueReviews();
    await closeOverdueReviews();
    const { state, closedAt, closesAt } = await db.reviewRound.findUniqueOrThrow({ where: { id: round.id } });
    expect([state, closedAt]).toEqual(["closed", closesAt]);
    expect(
      await db.fact.count({ where: { kind: "ReviewClosed", groupId: moderator.memberships[0]?.groupId } }),
    ).toBe(1);
  });

  it("comes later when it is extended, and those who are not done are told", async () => {
    const { moderator, expert, other, round } = await anOpenRound({ asksGroup: true, closesAt: inDays(2) });
    await sayDone(expert, { roundId: round.id, done: "yes" });
    expect(await extendReview(moderator, { roundId: round.id, closesAt: inDays(1) })).toMatchObject({
      refusal: { kind: "NotLater" },
    });
    expect((await extendReview(moderator, { roundId: round.id, closesAt: inDays(5) })).ok).toBe(true);
    expect(await Promise.all([expert, other].map(({ name }) => mailsTo(name)))).toEqual([0, 1]);
  });

  it("is announced three days and one day before, once each, to those who are not done", async () => {
    const { expert, other, round } = await anOpenRound({ asksGroup: true, closesAt: inDays(2.5) });
    await db.reviewRound.update({ where: { id: round.id }, data: { openedAt: inDays(-5) } });
    await sayDone(expert, { roundId: round.id, done: "yes" });
    await Promise.all([sendReviewReminders(), sendReviewReminders()]);
    const told = () => Promise.all([expert, other].map(({ name }) => mailsTo(name)));
    expect(await told()).toEqual([0, 1]);
    await db.reviewRound.update({ where: { id: round.id }, data: { closesAt: inDays(0.5) } });
    await sayDone(expert, { roundId: round.id, done: "no" });
    await sendReviewReminders();
    await sendReviewReminders();
    expect(await told()).toEqual([1, 2]);
  });
});

describe("somebody from outside", () => {
  /** An invitation that was mailed, and its link's token. */
  async function invited() {
    const desk = await anOpenRound();
    const email = `${unique("guest")}@example.org`;
    const answer = await inviteReviewer(desk.moderator, { roundId: desk.round.id, email, name: "A Guest" });
    expect(answer.ok).toBe(true);
    const mail = (await queuedMails()).find(({ to }) => to === email);
    const token = /invitations\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
    return { ...desk, email, token };
  }

  const accept = (token: string) =>
    acceptInvitation(
      { token, name: "A Guest", password: "a password of some length" },
      { network: unique("network"), device: "test" },
    );

  it("reads that round and becomes no member", async () => {
    const { token, email, round, group } = await invited();
    expect(await accept(token)).toMatchObject({ ok: true, value: { roundId: round.id } });
    const person = await db.person.findFirstOrThrow({ where: { account: { email } } });
    expect(await db.member.count({ where: { groupId: group.id, personId: person.id } })).toBe(0);
    expect(
      await db.reviewer.findFirstOrThrow({ where: { roundId: round.id, personId: person.id } }),
    ).toMatchObject({ outside: true, endedAt: null });
  });

  it("is listed with whom the group has invited, and their invitation is withdrawn or declined as others are", async () => {
    const [first, second] = [await invited(), await invited()];
    const listed = async ({ moderator, group }: typeof first) => {
      const view = await findGroup(moderator, group.slug);
      const all = view ? await listInvitations(moderator, view) : [];
      return all.map(({ id, email, role, reviewRoundId, state }) => ({
        id,
        email,
        role,
        reviewRoundId,
        state,
      }));
    };
    const [row] = await listed(first);
    expect(row).toMatchObject({
      email: first.email,
      role: null,
      reviewRoundId: first.round.id,
      state: "open",
    });
    expect(await revokeInvitation(first.moderator, row?.id ?? "")).toMatchObject({ ok: true });
    expect(await accept(first.token)).toMatchObject({ refusal: { kind: "InvitationClosed" } });
    await declineInvitation({ token: second.token, word: "" });
    expect(await listed(second)).toMatchObject([{ state: "declined" }]);
    expect(await accept(second.token)).toMatchObject({ refusal: { kind: "InvitationClosed" } });
  });

  it("with an account accepts while signed in, and says nothing more once the round has closed", async () => {
    const desk = await anOpenRound();
    const guest = await someone();
    const email = await addressOf(guest);
    await inviteReviewer(desk.moderator, { roundId: desk.round.id, email, name: "A Guest" });
    expect(await acceptOwnInvitation(guest, await mailedToken())).toMatchObject({
      value: { roundId: desk.round.id, groupSlug: null },
    });
    expect((await findRound(guest, desk.round.id))?.may.comment).toBe(true);
    await db.reviewRound.update({ where: { id: desk.round.id }, data: { closesAt: inDays(-1) } });
    expect((await findRound(guest, desk.round.id))?.may.comment ?? false).toBe(false);
  });

  it("is not invited while a hundred others have not answered, but told again where they are one of them", async () => {
    const { moderator, round, group, email } = await invited();
    await db.invitation.createMany({
      data: Array.from({ length: 99 }, () => ({
        groupId: group.id,
        reviewRoundId: round.id,
        email: `${unique("guest")}@example.org`,
        name: "A Guest",
        tokenHash: unique("hash"),
        expiresAt: inDays(14),
      })),
    });
    const invite = (to: string) =>
      inviteReviewer(moderator, { roundId: round.id, email: to, name: "A Guest" });
    expect(await invite(`${unique("guest")}@example.org`)).toEqual({
      ok: false,
      refusal: { kind: "TooManyInvited", count: 100 },
    });
    expect((await invite(email)).ok).toBe(true);
  });

  it("finds the link useless once the round has closed", async () => {
    const { token, moderator, round } = await invited();
    await closeReview(moderator, { roundId: round.id });
    expect(await accept(token)).toMatchObject({ refusal: { kind: "InvitationClosed" } });
  });

  it("sees their own comments and the answers to them, once these are drafted", async () => {
    const outsider = await someone();
    const desk = await aDesk();
    const round = await aReviewRound(desk.group, desk.paper, { outside: [outsider], asksGroup: true });
    const own = await aReviewComment(round, outsider);
    await aReviewComment(round, desk.expert);
    await db.reviewComment.updateMany({
      where: { roundId: round.id },
      data: { disposition: "noted", reply: "Seen." },
    });
    const view = async () => (await findRound(outsider, round.id))?.comments ?? [];
    const closed = { closedAt: new Date() };
    for (const state of ["open", "closed", "responses_drafted"] as const) {
      await db.reviewRound.update({ where: { id: round.id }, data: { state, ...closed } });
      const comments = await view();
      expect(comments.map(({ id }) => id)).toEqual([own.id]);
      expect(comments[0]?.answer?.reply).toBe(state === "responses_drafted" ? "Seen." : undefined);
    }
  });

  it("reads nothing any more from the moment they are removed", async () => {
    const outsider = await someone();
    const desk = await aDesk();
    const round = await aReviewRound(desk.group, desk.paper, { outside: [outsider] });
    expect(await findRound(outsider, round.id)).not.toBeNull();
    await removeReviewer(desk.moderator, { roundId: round.id, personId: outsider.personId });
    expect(await findRound(outsider, round.id)).toBeNull();
    expect(await makeReviewComment(outsider, saying(round.id))).toMatchObject({
      refusal: { kind: "NotVisible" },
    });
  });
});

it("nobody else reads a round: visitors, other groups, those who are not asked yet", async () => {
  const { round, observer } = await anOpenRound();
  const elsewhere = await someone(await aGroup(), "moderator");
  const nobody: Actor[] = [visitor, elsewhere, observer, { ...(await someone()), administrator: true }];
  for (const actor of nobody) expect(await findRound(actor, round.id)).toBeNull();
  expect(await findRound(system, round.id)).not.toBeNull();
});

it("asks an observer by name, who is told at once while the round is open", async () => {
  const { round, observer, moderator } = await anOpenRound();
  await askReviewers(moderator, { roundId: round.id, personIds: [observer.personId] });
  expect(await mailsTo(observer.name)).toBe(1);
  expect((await findRound(observer, round.id))?.may.comment).toBe(true);
  const stranger = await someone();
  expect(await askReviewers(moderator, { roundId: round.id, personIds: [stranger.personId] })).toMatchObject({
    refusal: { kind: "ReviewerNotInGroup" },
  });
});
