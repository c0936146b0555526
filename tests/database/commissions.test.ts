import { describe, expect, it, test } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { utcDayOf } from "#lib/base/local-time.ts";
import { amendCommission } from "#lib/domain/commissions/amend-commission.ts";
import { answerCommission } from "#lib/domain/commissions/answer-commission.ts";
import { answerExtension } from "#lib/domain/commissions/answer-extension.ts";
import { cancelCommission } from "#lib/domain/commissions/cancel-commission.ts";
import { commissionPaper } from "#lib/domain/commissions/commission-paper.ts";
import { dischargeCommission } from "#lib/domain/commissions/discharge-commission.ts";
import { findCommission } from "#lib/domain/commissions/find-commission.ts";
import { handInMilestone } from "#lib/domain/commissions/hand-in-milestone.ts";
import { hideCommission } from "#lib/domain/commissions/hide-commission.ts";
import { lapseCommissions } from "#lib/domain/commissions/lapse-commissions.ts";
import { offerCommission } from "#lib/domain/commissions/offer-commission.ts";
import { listComingPapers, listCommissions } from "#lib/domain/commissions/queries.ts";
import { remindOfMilestones } from "#lib/domain/commissions/remind-of-milestones.ts";
import { requestExtension } from "#lib/domain/commissions/request-extension.ts";
import { commissionPaperSchema } from "#lib/domain/commissions/schema.ts";
import type { CommissionState } from "#lib/domain/commissions/types.ts";
import { startPaper } from "#lib/domain/papers/start-paper.ts";
import { submitPaper } from "#lib/domain/papers/submit-paper.ts";
import { announceReport } from "#lib/domain/reports/announce-report.ts";
import { findAnnouncement } from "#lib/domain/reports/find-announcement.ts";
import { listComingReports } from "#lib/domain/reports/queries.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aCommission, aGroup, aPaper, aReport, inDays, published, someone } from "#tests/world/world.ts";

withDatabase();

const refusal = (kind: string) => ({ ok: false, refusal: { kind } });
const dayIn = (days: number) => inDays(days).toISOString().slice(0, 10);
const dateIn = (days: number) => utcDayOf(inDays(days));

/** A group with a moderator, and a commission of two authors. */
async function aCommissioned(state: CommissionState = "accepted", data = {}) {
  const group = await aGroup();
  const [moderator, author, other] = [
    await someone(group, "moderator"),
    await someone(group),
    await someone(group),
  ];
  const commission = await aCommission(group, { authors: [author, other], state, data });
  return { group, moderator, author, other, ...commission, commissionId: commission.id };
}

const addressOf = ({ accountId }: SignedInActor) =>
  db.account.findUniqueOrThrow({ where: { id: accountId } }).then(({ email }) => email);

/** The subjects of what was sent to somebody. */
async function mailsTo(actor: SignedInActor) {
  const email = await addressOf(actor);
  return (await queuedMails()).filter(({ to }) => to === email);
}

describe("a commission", () => {
  it("is kept as a draft that authors do not see, and offered later, by mail", async () => {
    const group = await aGroup();
    const [moderator, author] = [await someone(group, "moderator"), await someone(group)];
    const ask = {
      groupId: group.id,
      title: "Commissions",
      brief: "What for?",
      perspective: "",
      authorIds: [author.personId],
      answerBy: dayIn(3),
      outlineDueOn: dayIn(10),
      draftDueOn: dayIn(20),
      dueOn: dayIn(30),
    };
    const wrong = await commissionPaper(moderator, { ...ask, draftDueOn: dayIn(40) });
    expect(wrong).toEqual(refusal("DaysOutOfOrder"));
    const past = await commissionPaper(moderator, { ...ask, answerBy: dayIn(-2) });
    expect(past).toEqual(refusal("DayPassed"));
    const drafted = await commissionPaper(moderator, { ...ask, as: "draft" });
    // Its address would be that of the commissions themselves.
    expect(drafted).toEqual({ ok: true, value: { slug: "commissions-2", state: "draft" } });
    expect(await listCommissions(author, group.id)).toEqual([]);
    expect(await mailsTo(author)).toEqual([]);
    const [draft] = await listCommissions(moderator, group.id);
    expect(draft?.next).toMatchObject({ step: "offer", holder: "moderators" });
    const input = { commissionId: draft?.id ?? "" };
    expect(await offerCommission(author, input)).toEqual(refusal("NotVisible"));
    const offers = await Promise.all([offerCommission(moderator, input), offerCommission(moderator, input)]);
    expect(offers.filter(({ ok }) => ok)).toHaveLength(1);
    const [mail, ...more] = await mailsTo(author);
    expect(more).toEqual([]);
    expect(mail?.text).toContain(`/workspace/${group.slug}/papers/commissions/commissions-2`);
    expect(mail?.text).toContain("Outline due on");
    expect(await findCommission(author, group.id, "commissions-2")).toMatchObject({
      state: "offered",
      next: { step: "answer", holder: "authors", dueOn: dateIn(3) },
      may: { answer: true, amend: false },
    });
  });

  it("is declined with a word, which the moderators get by mail", async () => {
    const { moderator, author, commissionId, group, slug } = await aCommissioned("offered");
    const note = "No time before the summer.";
    expect((await answerCommission(author, { commissionId, answer: "declined", note })).ok).toBe(true);
    expect((await mailsTo(moderator)).map(({ text }) => text).join()).toContain(note);
    expect(await findCommission(moderator, group.id, slug)).toMatchObject({ answerNote: note, next: null });
  });

  it("lapses when its day has ended without an answer, once, and is not answered any more", async () => {
    const { moderator, author, commissionId } = await aCommissioned("offered", { answerBy: dateIn(-1) });
    const open = await aCommissioned("offered", { answerBy: dateIn(0) });
    expect(await answerCommission(author, { commissionId, answer: "accepted" })).toEqual(
      refusal("OfferOver"),
    );
    await Promise.all([lapseCommissions(), lapseCommissions()]);
    const states = await db.commission.findMany({
      where: { id: { in: [commissionId, open.id] } },
      select: { state: true },
      orderBy: { id: "asc" },
    });
    expect(states.map(({ state }) => state)).toEqual(["lapsed", "offered"]);
    expect(await db.fact.count({ where: { subjectId: commissionId, kind: "CommissionLapsed" } })).toBe(1);
    expect(await mailsTo(moderator)).toHaveLength(1);
  });

  it("is amended by whoever read it as it stands, and its authors hear of it", async () => {
    const { moderator, author, group, slug, commissionId } = await aCommissioned();
    const shown = await findCommission(moderator, group.id, slug);
    const input = {
      commissionId,
      seen: shown?.seen ?? "",
      title: "Another title",
      brief: "",
      perspective: "",
    };
    expect(await amendCommission(moderator, { ...input, dueOn: dayIn(-3) })).toEqual(refusal("DayPassed"));
    const amended = await Promise.all([
      amendCommission(moderator, { ...input, dueOn: dayIn(40) }),
      amendCommission(moderator, { ...input, dueOn: dayIn(50) }),
    ]);
    expect(amended.filter(({ ok }) => ok)).toHaveLength(1);
    expect(amended).toContainEqual(refusal("CommissionChanged"));
    expect(await mailsTo(author)).toHaveLength(1);
    const now = await findCommission(moderator, group.id, slug);
    const same = { ...input, seen: now?.seen ?? "", dueOn: now?.dueOn?.toISOString().slice(0, 10) };
    expect(await amendCommission(moderator, same)).toEqual(refusal("NothingChanged"));
    expect((await amendCommission(moderator, { ...same, expectedMonth: "2031-01" })).ok).toBe(true);
    expect(await mailsTo(author)).toHaveLength(1);
  });

  it("is cancelled until it is delivered", async () => {
    const { moderator, commissionId } = await aCommissioned("delivered");
    expect(await cancelCommission(moderator, { commissionId, reason: "Too late." })).toMatchObject(
      refusal("WrongState"),
    );
  });

  it("is discharged once its paper came through review", async () => {
    const { moderator, author, group, commissionId } = await aCommissioned("delivered");
    const paper = await aPaper(group, { state: "in_review", authors: [author] });
    await db.paper.update({ where: { id: paper.id }, data: { commissionId } });
    expect(await dischargeCommission(moderator, { commissionId })).toEqual(refusal("PaperInWork"));
    await db.paper.update({ where: { id: paper.id }, data: { state: "accepted" } });
    expect((await dischargeCommission(moderator, { commissionId })).ok).toBe(true);
    expect(await dischargeCommission(moderator, { commissionId })).toMatchObject(refusal("WrongState"));
  });

  it("in a concluded group is read, and nothing is done with it", async () => {
    const { group, moderator, author, commissionId, slug } = await aCommissioned("accepted", {
      outlineDueOn: dateIn(-3),
    });
    await db.workingGroup.update({ where: { id: group.id }, data: { concludedAt: new Date() } });
    const shown = await findCommission(author, group.id, slug);
    const { read, readRequests, ...changes } = shown?.may ?? { read: false, readRequests: false };
    expect({ read, readRequests }).toEqual({ read: true, readRequests: true });
    expect(Object.values(changes)).not.toContain(true);
    for (const tried of [
      startPaper(author, { commissionId }),
      handInMilestone(author, { commissionId, milestone: "outline" }),
      cancelCommission(moderator, { commissionId, reason: "It is over." }),
      hideCommission(moderator, { commissionId, hidden: "yes" }),
    ])
      expect(await tried).toEqual(refusal("NotAllowed"));
    await remindOfMilestones();
    expect(await db.dueReminder.count({ where: { subjectId: commissionId } })).toBe(0);
  });
});

test("days and months of a mistyped year are not taken, of which some are none to the database", () => {
  const asked = { groupId: crypto.randomUUID(), title: "A paper", authorIds: [crypto.randomUUID()] };
  const takes = (typed: object) => commissionPaperSchema.safeParse({ ...asked, ...typed }).success;
  expect(takes({ dueOn: "2027-03-12", expectedMonth: "2027-05" })).toBe(true);
  for (const year of ["0000", "0027", "9999"]) {
    expect(takes({ dueOn: `${year}-03-12` })).toBe(false);
    expect(takes({ expectedMonth: `${year}-05` })).toBe(false);
  }
});

describe("a milestone", () => {
  it("is handed in once, keeps the text as a version, and ends the request about it", async () => {
    const { group, author, other, commissionId, slug } = await aCommissioned();
    expect(await handInMilestone(author, { commissionId, milestone: "outline" })).toEqual({
      ok: true,
      value: { version: null },
    });
    const started = await startPaper(author, { commissionId });
    expect(started.ok).toBe(true);
    const reason = "The archive opens late.";
    const wish = { commissionId, milestone: "draft" as const, wantedOn: dayIn(25), reason };
    expect((await requestExtension(other, wish)).ok).toBe(true);
    const both = await Promise.all(
      [author, other].map((one) => handInMilestone(one, { commissionId, milestone: "draft" })),
    );
    expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { version: 1 } }]);
    const versions = await db.documentVersion.findMany({
      where: { document: { paper: { commissionId } } },
      select: { name: true, kind: true },
    });
    expect(versions).toEqual([{ name: "Draft", kind: "named" }]);
    const shown = await findCommission(author, group.id, slug);
    expect(shown?.next).toMatchObject({ step: "final" });
    expect(shown?.requests).toMatchObject([{ outcome: "moot", milestone: "draft" }]);
    expect(shown?.history.map(({ kind }) => kind)).toEqual([
      "CommissionDraftHandedIn",
      "CommissionExtensionRequested",
      "PaperStarted",
      "CommissionOutlineHandedIn",
    ]);
  });
});

describe("more time", () => {
  const reason = "The archive opens late.";

  it("is asked for once a milestone, and the reason is between authors and moderators", async () => {
    const { group, moderator, author, other, commissionId, slug } = await aCommissioned();
    const wish = { commissionId, milestone: "outline" as const, wantedOn: dayIn(15), reason };
    const asked = await Promise.all([author, other].map((one) => requestExtension(one, wish)));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    expect(asked).toContainEqual(refusal("AskedAlready"));
    expect((await mailsTo(moderator)).map(({ text }) => text).join()).toContain(reason);
    const expert = await findCommission(await someone(group), group.id, slug);
    expect(JSON.stringify(expert)).not.toContain(reason);
    expect(expert).toMatchObject({ waitsForDecision: null, history: [] });
    expect(await findCommission(moderator, group.id, slug)).toMatchObject({
      waitsForDecision: true,
      requests: [{ reason, outcome: "open" }],
    });
  });

  it("is granted until another day, and not beyond the milestone that follows", async () => {
    const { group, moderator, author, commissionId, slug } = await aCommissioned();
    await requestExtension(author, { commissionId, milestone: "outline", wantedOn: dayIn(25), reason });
    const { id } = await db.commissionExtension.findFirstOrThrow({ where: { commissionId } });
    const answer = { commissionId, extensionId: id, answer: "granted" as const, note: "Not longer." };
    expect(await answerExtension(moderator, answer)).toEqual(refusal("BeyondNext"));
    expect(await answerExtension(author, { ...answer, grantedOn: dayIn(12) })).toEqual(refusal("NotAllowed"));
    expect((await answerExtension(moderator, { ...answer, grantedOn: dayIn(12) })).ok).toBe(true);
    expect(await findCommission(author, group.id, slug)).toMatchObject({
      outlineDueOn: dateIn(12),
      requests: [{ outcome: "granted", grantedOn: dateIn(12), note: "Not longer." }],
    });
  });
});

describe("reminders", () => {
  it("come once a person and reason, in any number of processes, and anew after more time", async () => {
    const { author, other, commissionId } = await aCommissioned("accepted", { outlineDueOn: dateIn(-3) });
    await Promise.all([remindOfMilestones(), remindOfMilestones(), remindOfMilestones()]);
    await remindOfMilestones();
    for (const one of [author, other]) {
      const [mail, ...more] = await mailsTo(one);
      expect(more).toEqual([]);
      expect(mail?.subject).toMatch(/^Overdue: the outline of/);
      expect(mail?.text).toMatch(/Ask for more time/);
    }
    const rows = await db.dueReminder.findMany({ where: { subjectId: commissionId } });
    expect(rows.map(({ kind, occasion }) => `${kind} ${occasion}`)).toEqual([
      "outline day_after",
      "outline day_after",
    ]);
    await db.commission.update({ where: { id: commissionId }, data: { outlineDueOn: dateIn(-4) } });
    await remindOfMilestones();
    expect(await mailsTo(author)).toHaveLength(2);
  });

  it("stop when it is done, and do not reach who left", async () => {
    const { group, author, other, commissionId } = await aCommissioned("accepted", {
      outlineDueOn: dateIn(-3),
    });
    await db.member.updateMany({
      where: { groupId: group.id, personId: other.personId },
      data: { leftAt: new Date() },
    });
    await remindOfMilestones();
    expect(await mailsTo(other)).toEqual([]);
    await handInMilestone(author, { commissionId, milestone: "outline" });
    await db.dueReminder.deleteMany({ where: { subjectId: commissionId } });
    await remindOfMilestones();
    expect(await mailsTo(author)).toHaveLength(1);
  });

  it("say the day on the reader's clock, and of an offer until when it stands", async () => {
    const { author } = await aCommissioned("offered", { answerBy: dateIn(1) });
    await db.account.update({ where: { id: author.accountId }, data: { timeZone: "Asia/Tokyo" } });
    await remindOfMilestones();
    await remindOfMilestones();
    const [mail, ...more] = await mailsTo(author);
    expect(more).toEqual([]);
    expect(mail?.subject).toMatch(/^Due soon: your answer to/);
    expect(mail?.text).toContain("at 09:00 (Asia/Tokyo)");
  });
});

describe("the public", () => {
  it("is told that a paper is coming until it can read it, whatever is done before", async () => {
    const { group, moderator, author, commissionId } = await aCommissioned("accepted", {
      expectedMonth: new Date("2031-05-01"),
    });
    const told = await listComingPapers(group.id);
    expect(told).toMatchObject([{ kind: "paper", expectedMonth: new Date("2031-05-01") }]);
    const paper = await aPaper(group, { state: "scheduled", authors: [author] });
    await db.paper.update({ where: { id: paper.id }, data: { commissionId } });
    for (const state of ["delivered", "discharged"] as const) {
      await db.commission.update({ where: { id: commissionId }, data: { state } });
      expect(await listComingPapers(group.id)).toEqual(told);
    }
    await hideCommission(moderator, { commissionId, hidden: "yes" });
    expect(await listComingPapers(group.id)).toEqual([]);
    await hideCommission(moderator, { commissionId, hidden: "no" });
    expect(await listComingPapers(group.id)).toEqual(told);
  });

  it("reads the paper, and then its authors owe nothing more and it is not coming any more", async () => {
    const { group, moderator, author, commissionId } = await aCommissioned("delivered");
    const paper = await aPaper(group, { authors: [author] });
    await submitPaper(author, { paperId: paper.id });
    await db.paper.update({ where: { id: paper.id }, data: { commissionId, state: "ready" } });
    expect(await listComingPapers(group.id)).toHaveLength(1);
    expect((await published(moderator, "paper", paper)).ok).toBe(true);
    expect(await listComingPapers(group.id)).toEqual([]);
    const { state } = await db.commission.findUniqueOrThrow({ where: { id: commissionId } });
    expect(state).toBe("discharged");
    const facts = { subjectId: commissionId, kind: "CommissionDischarged" };
    expect(await db.fact.count({ where: facts })).toBe(1);
  });

  it("is told that a report is coming, with its month, unless it is hidden", async () => {
    const group = await aGroup();
    const { id } = await aReport(group, { state: "scheduled" });
    const expectedMonth = new Date("2031-05-01");
    const moderator = await someone(group, "moderator");
    const told = { reportId: id, expectedMonth: "2031-05", told: "yes" as const };
    expect(await announceReport(await someone(group), told)).toEqual(refusal("NotAllowed"));
    expect((await announceReport(moderator, told)).ok).toBe(true);
    expect(await listComingReports(group.id)).toMatchObject([{ kind: "report", expectedMonth }]);
    expect(await findAnnouncement(moderator, group.id)).toMatchObject({ id, hiddenFromPublic: false });
    expect((await announceReport(moderator, { ...told, told: "no" })).ok).toBe(true);
    expect(await listComingReports(group.id)).toEqual([]);
  });
});
