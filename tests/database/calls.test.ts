import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { changeLastCall } from "#lib/domain/findings/change-last-call.ts";
import { openLastCall } from "#lib/domain/findings/open-last-call.ts";
import { readCallProgress } from "#lib/domain/findings/read-call-progress.ts";
import { recordOutcome } from "#lib/domain/findings/record-outcome.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { remindUnanswered } from "#lib/domain/findings/remind-unanswered.ts";
import { sendReminders } from "#lib/domain/findings/send-reminders.ts";
import type { PositionValue } from "#lib/domain/findings/types.ts";
import { describeGroup } from "#lib/domain/groups/describe-group.ts";
import { silenceClauses } from "#lib/domain/groups/rules.ts";
import { setSilenceProcedure } from "#lib/domain/groups/set-silence-procedure.ts";
import { printFindings } from "#lib/domain/publications/print-findings.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aFinding, aGroup, aLastCall, inDays, someone } from "#tests/world/world.ts";

withDatabase();

/** A finding in circulation, its moderator, three experts and an observer. */
async function aTable() {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const experts = [await someone(group), await someone(group), await someone(group)] as const;
  const observer = await someone(group, "observer");
  const finding = await aFinding(group, experts[0]);
  return { group, moderator, experts, observer, finding };
}

const say = (actor: SignedInActor, findingId: string, value: PositionValue) =>
  recordPosition(actor, {
    findingId,
    version: 1,
    value,
    text: value === "support" ? "" : "Name the treaty.",
  });

const mailsTo = async (...people: SignedInActor[]) => {
  const mails = await queuedMails();
  return people.map(({ name }) => mails.filter(({ to }) => to.startsWith(`${name}@`)).length);
};

const stateOf = async (findingId: string) =>
  (await db.finding.findUniqueOrThrow({ where: { id: findingId }, select: { state: true } })).state;

describe("opening a last call", () => {
  it("tells those who have not answered until when they can, and nobody else", async () => {
    const { moderator, experts, observer, finding } = await aTable();
    const [first, second, third] = experts;
    await say(first, finding.id, "support");
    await say(second, finding.id, "recused");
    await db.account.update({ where: { id: third.accountId }, data: { timeZone: "Asia/Tokyo" } });
    const closesAt = inDays(10);
    const opened = await openLastCall(moderator, { findingId: finding.id, closesAt, silence: false });
    expect(opened.ok).toBe(true);
    expect(await stateOf(finding.id)).toBe("last_call");
    expect(await mailsTo(first, second, observer)).toEqual([0, 0, 0]);
    expect(await mailsTo(third, moderator)).toEqual([1, 1]);
    const mail = (await queuedMails()).find(({ to }) => to.startsWith(third.name));
    expect(mail?.text).toMatch(/\(Asia\/Tokyo\) · .*\(UTC\)/);
    expect(mail?.text).toContain("Silence is not taken as consent.");
    expect(mail?.text).toContain(`/findings/${finding.number}`);
    expect(mail?.text).not.toContain("Statement 1 of the group");
  });

  it("is for a day at least and ninety at most, by a moderator, and once", async () => {
    const { moderator, experts, finding } = await aTable();
    const input = { findingId: finding.id, closesAt: inDays(2), silence: false };
    expect(await openLastCall(experts[0], input)).toMatchObject({ refusal: { kind: "NotAllowed" } });
    expect(await openLastCall(moderator, { ...input, closesAt: inDays(0.9) })).toMatchObject({
      refusal: { kind: "ClosingTooSoon" },
    });
    expect(await openLastCall(moderator, { ...input, closesAt: inDays(91) })).toMatchObject({
      refusal: { kind: "ClosingTooLate" },
    });
    expect(await openLastCall(moderator, { ...input, silence: true })).toMatchObject({
      refusal: { kind: "NoSilenceProcedure" },
    });
    const twice = await Promise.all([openLastCall(moderator, input), openLastCall(moderator, input)]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.lastCall.count({ where: { findingId: finding.id } })).toBe(1);
    expect(await mailsTo(experts[0])).toEqual([1]);
  });
});

describe("changing a last call", () => {
  it("keeps both instants equal and tells those who have not answered", async () => {
    const { moderator, experts, finding } = await aTable();
    await aLastCall(finding, moderator);
    await say(experts[0], finding.id, "support");
    const closesAt = inDays(20);
    expect((await changeLastCall(moderator, { findingId: finding.id, closesAt })).ok).toBe(true);
    const row = await db.finding.findUniqueOrThrow({
      where: { id: finding.id },
      select: { lastCallClosesAt: true, lastCalls: { select: { closesAt: true } } },
    });
    expect([row.lastCallClosesAt, row.lastCalls[0]?.closesAt]).toEqual([closesAt, closesAt]);
    expect(await mailsTo(experts[0], experts[1])).toEqual([0, 1]);
  });

  it("cannot open again what has closed", async () => {
    const { moderator, finding } = await aTable();
    await aLastCall(finding, moderator, { closesAt: inDays(-0.001) });
    expect(await changeLastCall(moderator, { findingId: finding.id, closesAt: inDays(5) })).toMatchObject({
      refusal: { kind: "LastCallOver" },
    });
  });
});

describe("reminders", () => {
  it("go to those who have not answered, once at three days and once at one, from any number of processes", async () => {
    const { group, moderator, experts, observer, finding } = await aTable();
    const [first, second, third] = experts;
    const gone = await someone(group);
    await db.member.updateMany({ where: { personId: gone.personId }, data: { leftAt: new Date() } });
    await db.account.update({ where: { id: third.accountId }, data: { disabledAt: new Date() } });
    const { id } = await aLastCall(finding, moderator, { closesAt: inDays(2.5) });
    await say(first, finding.id, "abstain");
    await Promise.all(Array.from({ length: 6 }, sendReminders));
    await sendReminders();
    expect(await mailsTo(first, second, third, gone, observer, moderator)).toEqual([0, 1, 0, 0, 0, 1]);
    await db.lastCall.update({ where: { id }, data: { closesAt: inDays(0.9) } });
    await say(second, finding.id, "support");
    await Promise.all(Array.from({ length: 6 }, sendReminders));
    expect(await mailsTo(first, second, third, gone, observer, moderator)).toEqual([0, 1, 0, 0, 0, 2]);
  });

  it("are one mail a person, of however many last calls", async () => {
    const { group, moderator, experts, finding } = await aTable();
    await aLastCall(finding, moderator, { closesAt: inDays(2.5) });
    for (let i = 0; i < 3; i += 1)
      await aLastCall(await aFinding(group, moderator), moderator, {
        closesAt: inDays(2.4),
        silence: i === 0,
      });
    await sendReminders();
    expect(await mailsTo(...experts)).toEqual([1, 1, 1]);
    const mail = (await queuedMails()).find(({ to }) => to.startsWith(experts[0].name));
    expect(mail?.subject).toContain("4 findings");
    expect(mail?.text.match(/silence procedure/g)).toHaveLength(1);
    await sendReminders();
    expect(await mailsTo(...experts)).toEqual([1, 1, 1]);
  });

  it("go to whoever answered an earlier text", async () => {
    const { moderator, experts, finding } = await aTable();
    await say(experts[0], finding.id, "support");
    await db.findingVersion.create({
      data: {
        findingId: finding.id,
        number: 2,
        substance: 2,
        statement: "Another statement",
        createdById: moderator.personId,
      },
    });
    await aLastCall(finding, moderator, { closesAt: inDays(2.5) });
    await sendReminders();
    expect(await mailsTo(experts[0])).toEqual([1]);
  });

  it("by a moderator's click reach nobody twice on a day", async () => {
    const { moderator, experts, finding } = await aTable();
    await aLastCall(finding, moderator);
    const clicks = await Promise.all([
      remindUnanswered(moderator, { findingId: finding.id }),
      remindUnanswered(moderator, { findingId: finding.id }),
    ]);
    expect(clicks.filter(({ ok }) => ok)).toMatchObject([{ value: 4 }]);
    expect(clicks.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: "NobodyToRemind" } });
    expect(await mailsTo(...experts)).toEqual([1, 1, 1]);
    expect(await remindUnanswered(experts[0], { findingId: finding.id })).toMatchObject({
      refusal: { kind: "NotAllowed" },
    });
  });
});

describe("an objection that nobody can withdraw any more", () => {
  it("is set aside in writing for an agreement with reservations, and printed with it", async () => {
    const { group, moderator, experts, finding } = await aTable();
    const [first, second, third] = experts;
    await say(first, finding.id, "objection");
    await say(second, finding.id, "objection");
    for (const actor of [third, moderator]) await say(actor, finding.id, "support");
    const call = (more: object = {}) =>
      recordOutcome(moderator, {
        findingId: finding.id,
        outcome: "agreed_with_reservations",
        rationale: "The treaty is named now.",
        setAside: true,
        ...more,
      });
    await db.member.updateMany({ where: { personId: first.personId }, data: { leftAt: new Date() } });
    expect(await call()).toMatchObject({ refusal: { kind: "ObjectionStands" } });
    await db.member.updateMany({ where: { personId: second.personId }, data: { role: "observer" } });
    expect((await readCallProgress(moderator, finding.id))?.departed).toBe(2);
    expect(await call({ setAside: false })).toMatchObject({ refusal: { kind: "ObjectionOfDeparted" } });
    expect(await call({ rationale: "" })).toMatchObject({ refusal: { why: "setAside" } });
    expect((await call()).ok).toBe(true);
    const { printed } = await db.$transaction((tx) =>
      printFindings(tx, moderator, { groupId: group.id, ids: [finding.id] }),
    );
    expect(printed[0]?.positions.map(({ value }) => value)).toContain("objection");
    expect(printed[0]?.rationale).toBe("The treaty is named now.");
  });
});

describe("the silence procedure", () => {
  async function aSilentTable() {
    const table = await aTable();
    await db.workingGroup.update({
      where: { id: table.group.id },
      data: { charter: `How we work.\n\n${silenceClauses.ja}` },
    });
    expect(
      await setSilenceProcedure(table.moderator, { groupId: table.group.id, silence: true }),
    ).toMatchObject({
      ok: true,
    });
    return table;
  }

  it("is begun only where the charter says so, and the charter keeps saying so while it lasts", async () => {
    const { group, moderator, experts } = await aTable();
    const on = { groupId: group.id, silence: true };
    expect(await setSilenceProcedure(moderator, on)).toMatchObject({
      refusal: { kind: "CharterSaysNothing" },
    });
    const described = { groupId: group.id, summary: "", charter: silenceClauses.en };
    await describeGroup(moderator, described);
    expect(await setSilenceProcedure(experts[0], on)).toMatchObject({ refusal: { kind: "NotAllowed" } });
    expect((await setSilenceProcedure(moderator, on)).ok).toBe(true);
    const rewritten = { ...described, charter: "Something else." };
    expect(await describeGroup(moderator, rewritten)).toMatchObject({
      refusal: { kind: "CharterHoldsSilence" },
    });
    expect((await setSilenceProcedure(moderator, { ...on, silence: false })).ok).toBe(true);
    expect((await describeGroup(moderator, rewritten)).ok).toBe(true);
  });

  it("takes silence as consent of those who were told in a mail, and the outcome says of how many", async () => {
    const { group, moderator, experts, finding } = await aSilentTable();
    await say(experts[0], finding.id, "support");
    await say(moderator, finding.id, "support");
    await openLastCall(moderator, { findingId: finding.id, closesAt: inDays(2), silence: true });
    const mail = (await queuedMails()).find(({ to }) => to.startsWith(experts[1].name));
    expect(mail?.text).toContain("your silence is taken as consent");
    await db.lastCall.updateMany({ where: { findingId: finding.id }, data: { closesAt: inDays(-0.001) } });
    const input = { findingId: finding.id, outcome: "agreed" as const, rationale: "", silence: true };
    expect((await recordOutcome(moderator, input)).ok).toBe(true);
    const call = await db.consensusCall.findFirst({
      where: { findingId: finding.id },
      select: { silence: true, unanswered: true },
    });
    expect(call).toEqual({ silence: true, unanswered: 2 });
    const { printed } = await printFindings(db, moderator, { groupId: group.id, ids: [finding.id] });
    expect(printed).toMatchObject([{ outcome: "agreed", silent: 2 }]);
  });

  it("counts nobody's silence whom no mail told, nor once the group has ended it", async () => {
    const { group, moderator, finding } = await aSilentTable();
    await openLastCall(moderator, { findingId: finding.id, closesAt: inDays(2), silence: true });
    await someone(group);
    await db.lastCall.updateMany({ where: { findingId: finding.id }, data: { closesAt: inDays(-0.001) } });
    const input = { findingId: finding.id, outcome: "agreed" as const, rationale: "", silence: true };
    expect(await recordOutcome(moderator, input)).toMatchObject({
      refusal: { kind: "SilenceNotTold", count: 1 },
    });
    await setSilenceProcedure(moderator, { groupId: group.id, silence: false });
    expect(await recordOutcome(moderator, input)).toMatchObject({ refusal: { kind: "SilenceSaysNothing" } });
    expect(await stateOf(finding.id)).toBe("last_call");
  });
});

describe("how far a finding is", () => {
  it("is everybody's to know in numbers, and the moderators' by name", async () => {
    const { moderator, experts, observer, finding } = await aTable();
    await aLastCall(finding, moderator);
    await say(experts[0], finding.id, "support");
    const seen = await Promise.all(
      [moderator, experts[1], observer].map((actor) => readCallProgress(actor, finding.id)),
    );
    for (const progress of seen) expect(progress).toMatchObject({ asked: 4, answered: 1, breakdown: null });
    const missing = [moderator, experts[1], experts[2]].map(({ name }) => name).sort();
    expect(seen.map((progress) => progress?.missing?.toSorted() ?? null)).toEqual([missing, null, null]);
    expect(await readCallProgress(await someone(), finding.id)).toBeNull();
  });

  it("shows observers a breakdown by perspective in which nobody is alone", async () => {
    const { group, observer, finding } = await aTable();
    for (const perspective of ["Japan", "Japan", "Japan", "Korea", "France", "France"]) {
      const expert = await someone(group);
      await db.member.updateMany({ where: { personId: expert.personId }, data: { perspective } });
      await say(expert, finding.id, "support");
    }
    const progress = await readCallProgress(observer, finding.id);
    expect(progress?.breakdown).toMatchObject([
      { perspective: "Japan", counts: { support: 3 } },
      { perspective: null, counts: { support: 3 } },
    ]);
  });
});
