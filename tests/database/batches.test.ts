import { expect, it } from "vitest";
import { canonicalJson } from "#lib/base/canonical-json.ts";
import { utcDayOf } from "#lib/base/local-time.ts";
import { lapseCommissions } from "#lib/domain/commissions/lapse-commissions.ts";
import { remindOfMilestones } from "#lib/domain/commissions/remind-of-milestones.ts";
import { sendReminders } from "#lib/domain/findings/send-reminders.ts";
import { releaseDue } from "#lib/domain/releases/release-due.ts";
import { closeOverdueReviews } from "#lib/domain/reviews/close-overdue-reviews.ts";
import { sendReviewReminders } from "#lib/domain/reviews/send-review-reminders.ts";
import { noteClosedSenseChecks } from "#lib/domain/sense-checks/note-closed-sense-checks.ts";
import { sendSignOffReminders } from "#lib/domain/sign-offs/send-sign-off-reminders.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { withDatabase } from "#tests/world/database.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aReviewRound } from "#tests/world/reviews.ts";
import { aSignOff } from "#tests/world/sign-offs.ts";
import { aFinding, aGroup, aLastCall, aPaper, inDays, someone } from "#tests/world/world.ts";

withDatabase();

// More than the jobs read at once, by a little.
const many = 53;
const each = <T>(make: (at: number) => T) => Array.from({ length: many }, (_, at) => make(at));

const mailsTo = async ({ name }: { name: string }) =>
  (await queuedMails()).filter(({ to }) => to.startsWith(`${name}@`)).length;

/** Many commissions of one author. */
async function commissioned(data: object) {
  const group = await aGroup();
  const author = await someone(group);
  const rows = await db.commission.createManyAndReturn({
    data: each((at) => ({
      ...{
        groupId: group.id,
        slug: `commission-${at}`,
        title: `Commission ${at}`,
        dueOn: utcDayOf(inDays(90)),
      },
      ...data,
    })),
    select: { id: true },
  });
  await db.commissionAuthor.createMany({
    data: rows.map(({ id }) => ({ commissionId: id, personId: author.personId, rank: 1 })),
  });
  return { group, author };
}

const patience = { timeout: 120_000 };

it("every offer lapses whose day is over", patience, async () => {
  await commissioned({ state: "offered", answerBy: utcDayOf(inDays(-1)) });
  expect(await lapseCommissions()).toBe(many);
  expect(await db.commission.count({ where: { state: "offered" } })).toBe(0);
});

it("every milestone is reminded of, once", patience, async () => {
  const { author } = await commissioned({ state: "accepted", outlineDueOn: utcDayOf(inDays(-3)) });
  await remindOfMilestones();
  expect(await mailsTo(author)).toBe(many);
  expect(await remindOfMilestones()).toBe(0);
});

it("every review round that closes soon reminds, and every one closes", patience, async () => {
  const group = await aGroup();
  const reviewer = await someone(group);
  for (const _ of each(() => null)) {
    const paper = await aPaper(group, { state: "in_review" });
    await aReviewRound(group, paper, { reviewers: [reviewer], closesAt: inDays(0.5) });
  }
  expect(await sendReviewReminders()).toBe(many);
  expect(await mailsTo(reviewer)).toBe(many);
  await db.reviewRound.updateMany({ data: { closesAt: inDays(-0.1) } });
  expect(await closeOverdueReviews()).toBe(many);
  expect(await db.reviewRound.count({ where: { state: "open" } })).toBe(0);
});

it("every group with a last call that closes soon reminds", patience, async () => {
  const expert = await someone();
  for (const _ of each(() => null)) {
    const group = await aGroup();
    const member = { groupId: group.id, personId: expert.personId, role: "expert" as const };
    await db.member.create({ data: member, select: { id: true } });
    await aLastCall(await aFinding(group, expert), expert, { closesAt: inDays(0.5) });
  }
  expect(await sendReminders()).toBe(many);
  expect(await mailsTo(expert)).toBe(many);
});

it("every sense-check that has closed is noted, once", patience, async () => {
  const [group, asker] = [await aGroup(), await someone()];
  await db.senseCheck.createMany({
    data: each((at) => ({
      ...{ groupId: group.id, number: at + 1, question: "Where do we lean?" },
      ...{ askedById: asker.personId, closesAt: inDays(-1) },
    })),
  });
  expect(await noteClosedSenseChecks()).toBe(many);
  expect(await noteClosedSenseChecks()).toBe(0);
});

it("every sign-off that closes soon reminds", patience, async () => {
  const { round, experts } = await aSignOff({ experts: 1 });
  const {
    id: _,
    reportId,
    number: __,
    ...row
  } = await db.signOffRound.findUniqueOrThrow({ where: { id: round.id } });
  const {
    groupId,
    documentId: ___,
    ...report
  } = await db.report.findUniqueOrThrow({
    where: { id: reportId },
    select: { groupId: true, documentId: true, title: true, standfirst: true, state: true },
  });
  for (let at = 1; at < many; at += 1) {
    const document = await db.document.create({ data: { groupId, kind: "report" }, select: { id: true } });
    const copy = await db.report.create({
      data: { ...report, groupId, documentId: document.id, slug: `copy-${at}` },
      select: { id: true },
    });
    await db.signOffRound.create({
      data: { ...row, number: 1, reportId: copy.id } as never,
      select: { id: true },
    });
  }
  await db.$executeRaw`alter table "SignOffRound" disable trigger user`;
  await db.signOffRound.updateMany({ data: { openedAt: inDays(-9), closesAt: inDays(0.5) } });
  await db.$executeRaw`alter table "SignOffRound" enable trigger user`;
  await sendSignOffReminders();
  const [expert] = experts;
  const reminders = (await queuedMails()).filter(
    ({ to, subject }) => to.startsWith(`${expert?.name}@`) && subject.includes("is missing"),
  );
  expect(reminders).toHaveLength(many);
});

it("every edition that is due comes out at one look", patience, async () => {
  const group = await aGroup();
  for (const title of each((at) => `Paper ${at}`)) {
    const { id: paperId } = await aPaper(group, { state: "scheduled" });
    const content = canonicalJson({
      ...{ format: 1, type: "expert_paper", series: null, title, standfirst: "", language: "en" },
      ...{
        group: { slug: group.slug, name: group.slug },
        authors: [],
        members: [],
        findings: [],
        papers: [],
      },
      ...{ pictures: [], document: { type: "doc", content: [{ type: "paragraph" }] } },
    });
    await db.release.create({
      data: {
        ...{ groupId: group.id, paperId, state: "scheduled", content, hash: hashOf(content) },
        ...{ releaseAt: inDays(-1), filesWanted: 0 },
      },
      select: { id: true },
    });
  }
  const { released, failed } = await releaseDue();
  expect([released.length, failed]).toEqual([many, []]);
});
