import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { recordOutcome } from "#lib/domain/findings/record-outcome.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { signedHashOf } from "#lib/domain/publications/signed-text.ts";
import { renameReport } from "#lib/domain/reports/rename-report.ts";
import { approveReport } from "#lib/domain/sign-offs/approve-report.ts";
import { freezeReport } from "#lib/domain/sign-offs/freeze-report.ts";
import { moveSignOffClosing } from "#lib/domain/sign-offs/move-sign-off-closing.ts";
import { noteView } from "#lib/domain/sign-offs/note-view.ts";
import { openSignOff } from "#lib/domain/sign-offs/open-sign-off.ts";
import { printSignOff, signedMatterOf } from "#lib/domain/sign-offs/print-sign-off.ts";
import { findReceipt, findSignedText, findSignOff, listSignOffs } from "#lib/domain/sign-offs/queries.ts";
import { sendSignOffReminders } from "#lib/domain/sign-offs/send-sign-off-reminders.ts";
import { signReport } from "#lib/domain/sign-offs/sign-report.ts";
import { thawReport } from "#lib/domain/sign-offs/thaw-report.ts";
import { voidSignOff } from "#lib/domain/sign-offs/void-sign-off.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { withDatabase } from "#tests/world/database.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { eachRound, patience, together } from "#tests/world/rounds.ts";
import {
  anOrigin,
  aSignOff,
  openFor,
  password,
  sign,
  statement,
  withPassword,
} from "#tests/world/sign-offs.ts";
import { aFinding, aGroup, aReport, inDays, someone } from "#tests/world/world.ts";

withDatabase();

const reason = "Chapter two now says something else about the treaty.";
const stateOf = (id: string) =>
  db.report.findUniqueOrThrow({
    where: { id },
    select: { state: true, document: { select: { closedAt: true } } },
  });

describe("opening a sign-off", () => {
  it("freezes the text and its hash, and tells every moderator and expert once", async () => {
    const { group, moderator, experts, report, round } = await aSignOff();
    const observer = await someone(group, "observer");
    expect(await stateOf(report.id)).toMatchObject({
      state: "sign_off",
      document: { closedAt: expect.any(Date) },
    });
    const row = await db.signOffRound.findUniqueOrThrow({
      where: { id: round.id },
      select: { content: true },
    });
    expect(signedHashOf(JSON.parse(row.content))).toBe(round.hash);
    const bytes = await findSignedText(experts[0] ?? moderator, report.id);
    expect(hashOf(bytes ?? "")).toBe(round.hash);
    const told = await queuedMails();
    for (const { name } of [moderator, ...experts])
      expect(told.filter(({ to }) => to === `${name}@example.org`)).toHaveLength(1);
    expect(await findSignOff(observer, report.id)).toBeNull();
    await expect(
      db.signOffRound.update({ where: { id: round.id }, data: { content: "{}" } }),
    ).rejects.toThrow();
  });

  it("is refused while a printed finding was not called, and leaves the text open", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const finding = await aFinding(group, moderator);
    const report = await aReport(group, { text: `Words.\n\n{{finding:${finding.id}}}` });
    const opened = await openSignOff(moderator, { reportId: report.id, statement, closesAt: inDays(10) });
    expect(opened).toMatchObject({ refusal: { kind: "FindingNotCalled" } });
    expect(await stateOf(report.id)).toEqual({ state: "drafting", document: { closedAt: null } });
  });

  it("takes the final draft as it was frozen; opened again, that can be written in", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const report = await aReport(group);
    expect((await freezeReport(moderator, { reportId: report.id })).ok).toBe(true);
    expect(await thawReport(moderator, { reportId: report.id })).toMatchObject({ ok: true });
    expect(await stateOf(report.id)).toEqual({ state: "revising", document: { closedAt: null } });
    await freezeReport(moderator, { reportId: report.id });
    await openFor(moderator, report.id);
    expect(await db.documentVersion.count({ where: { documentId: report.documentId } })).toBe(2);
  });
});

describe("an answer", () => {
  it("keeps the hash, the statement and when its author proved who they are; the last one counts", async () => {
    const { experts, report, round } = await aSignOff();
    const [expert] = experts as [(typeof experts)[number]];
    await sign(expert, round.id, "dissents");
    await sign(expert, round.id, "endorsed");
    const rows = await db.endorsement.findMany({ where: { roundId: round.id } });
    expect(rows).toHaveLength(2);
    expect(rows).toMatchObject([
      { hash: round.hash, statement },
      { hash: round.hash, statement },
    ]);
    expect((await findReceipt(expert, report.id))?.answer).toMatchObject({
      value: "endorsed",
      text: "",
      hash: round.hash,
      confirmedAt: expect.any(Date),
    });
    await expect(db.endorsement.deleteMany({ where: { roundId: round.id } })).rejects.toThrow();
  });

  it("needs the password, and words that their author approves", async () => {
    const { experts, round } = await aSignOff();
    const [expert] = experts as [(typeof experts)[number]];
    const input = { roundId: round.id, value: "dissents" as const, text: "No.", password };
    expect(await signReport(expert, input, anOrigin())).toMatchObject({
      refusal: { kind: "AnswerNotApproved" },
    });
    expect(await signReport(expert, { ...input, text: "", printed: "on" }, anOrigin())).toMatchObject({
      refusal: { kind: "AnswerTextRequired" },
    });
    const wrong = { ...input, printed: "on" as const, password: "something else" };
    expect(await signReport(expert, wrong, anOrigin())).toMatchObject({
      refusal: { kind: "WrongOwnPassword" },
    });
    expect(await db.endorsement.count({ where: { roundId: round.id } })).toBe(0);
  });

  it("is not taken after too many wrong passwords from one network", async () => {
    const { experts, round } = await aSignOff();
    const [expert] = experts as [(typeof experts)[number]];
    const origin = anOrigin();
    const input = { roundId: round.id, value: "endorsed" as const, text: "", password: "wrong" };
    for (let attempt = 0; attempt < 10; attempt += 1) await signReport(expert, input, origin);
    expect(await signReport(expert, { ...input, password }, origin)).toMatchObject({
      refusal: { kind: "TooManyAttempts" },
    });
  });

  it("is not for observers, outsiders, or after the closing, which a moderator can move", async () => {
    const { group, moderator, experts, round } = await aSignOff();
    const [expert] = experts as [(typeof experts)[number]];
    const [observer, outsider] = [
      await someone(group, "observer"),
      await someone(await aGroup(), "moderator"),
    ];
    await withPassword(observer, outsider);
    expect(await sign(observer, round.id, "endorsed")).toMatchObject({ refusal: { kind: "NotVisible" } });
    expect(await sign(outsider, round.id, "endorsed")).toMatchObject({ refusal: { kind: "NotVisible" } });
    await db.signOffRound.update({ where: { id: round.id }, data: { closesAt: inDays(-1) } });
    expect(await sign(expert, round.id, "endorsed")).toMatchObject({ refusal: { kind: "SignOffClosed" } });
    expect((await moveSignOffClosing(moderator, { roundId: round.id, closesAt: inDays(5) })).ok).toBe(true);
    expect((await sign(expert, round.id, "endorsed")).ok).toBe(true);
  });

  it("is not taken in a concluded group", async () => {
    const { group, experts, round } = await aSignOff();
    const [expert] = experts as [(typeof experts)[number]];
    await db.workingGroup.update({ where: { id: group.id }, data: { concludedAt: new Date() } });
    expect(await sign(expert, round.id, "endorsed")).toMatchObject({ refusal: { kind: "NotAllowed" } });
  });
});

describe("the roster", () => {
  it("tells who had the text before them; that somebody is not to be named only moderators see", async () => {
    const { moderator, experts, report, round } = await aSignOff({ experts: 3 });
    const [quiet, reader, other] = experts as [typeof moderator, typeof moderator, typeof moderator];
    await noteView(reader, round.id);
    await noteView(reader, round.id);
    await sign(quiet, round.id, "not_named");
    const seenBy = async (actor: typeof moderator) =>
      Object.fromEntries(
        (await findSignOff(actor, report.id))?.roster.map(({ name, state }) => [name, state]) ?? [],
      );
    expect(await seenBy(other)).toEqual({
      [moderator.name]: "missing",
      [quiet.name]: "answered",
      [reader.name]: "viewed",
      [other.name]: "missing",
    });
    expect((await seenBy(moderator))[quiet.name]).toBe("not_named");
    const counted = async (actor: typeof moderator) => (await findSignOff(actor, report.id))?.counts;
    expect(await counted(moderator)).toMatchObject({ not_named: 1, asked: 4, unanswered: 3 });
    expect(await counted(other)).toMatchObject({ not_named: 0, asked: 4, unanswered: 3 });
    expect((await seenBy(quiet))[quiet.name]).toBe("not_named");
  });
});

describe("what is printed", () => {
  it("names nobody who does not wish it, counts who did not answer, and answers to the signed hash", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const [quiet, dissenter, recused] = [await someone(group), await someone(group), await someone(group)];
    await someone(group);
    await withPassword(moderator, quiet, dissenter, recused);
    const finding = await aFinding(group, moderator);
    await positionOf(finding.id, quiet, moderator);
    const report = await aReport(group, { text: `Words.\n\n{{finding:${finding.id}}}` });
    const round = await openFor(moderator, report.id);
    await sign(moderator, round.id, "endorsed");
    await sign(quiet, round.id, "not_named");
    await sign(dissenter, round.id, "dissents");
    await sign(recused, round.id, "recused");
    await approveReport(moderator, { roundId: round.id });
    const printed = await printSignOff(db, round.id);
    expect(printed.answers.map(({ person, value }) => [person.name, value]).sort()).toEqual(
      [
        [moderator.name, "endorsed"],
        [dissenter.name, "dissents"],
        [recused.name, "recused"],
      ].sort(),
    );
    expect(printed.unanswered).toBe(1);
    const matter = await signedMatterOf(db, round.id);
    expect(JSON.stringify(matter)).not.toContain(quiet.name);
    expect(JSON.stringify(matter)).toContain("Only until 2027.");
    expect(signedHashOf(matter)).toBe(round.hash);
  });
});

describe("voiding", () => {
  it("opens the text again, keeps the answers, and lets none of them count in the next round", async () => {
    const { moderator, experts, report, round } = await aSignOff();
    const [expert] = experts as [(typeof experts)[number]];
    await sign(expert, round.id, "endorsed");
    expect((await voidSignOff(moderator, { roundId: round.id, reason })).ok).toBe(true);
    expect(await stateOf(report.id)).toEqual({ state: "revising", document: { closedAt: null } });
    expect(await sign(expert, round.id, "dissents")).toMatchObject({ refusal: { kind: "WrongState" } });
    const next = await openFor(moderator, report.id);
    expect(await sign(expert, round.id, "dissents")).toMatchObject({ refusal: { kind: "SignOffEnded" } });
    await approveReport(moderator, { roundId: next.id });
    expect(await printSignOff(db, next.id)).toMatchObject({ answers: [], unanswered: 3 });
    expect(await listSignOffs(expert, report.id)).toMatchObject([
      { number: 2, state: "approved", answers: 0 },
      { number: 1, state: "voided", reason, answers: 1 },
    ]);
    const mails = (await queuedMails()).filter(({ text }) => text.includes(reason));
    expect(mails.map(({ to }) => to)).toContain(`${expert.name}@example.org`);
  });
});

describe("reminders", () => {
  it("go once to whoever has not answered, three days and one day before the closing", async () => {
    const { experts, round } = await aSignOff();
    const [done, open] = experts as [(typeof experts)[number], (typeof experts)[number]];
    await sign(done, round.id, "endorsed");
    await db.$executeRaw`alter table "SignOffRound" disable trigger user`;
    await db.signOffRound.update({
      where: { id: round.id },
      data: { openedAt: inDays(-9), closesAt: inDays(2) },
    });
    await db.$executeRaw`alter table "SignOffRound" enable trigger user`;
    const reminders = async (name: string) =>
      (await queuedMails()).filter(
        ({ to, subject }) => to === `${name}@example.org` && subject.includes("is missing"),
      ).length;
    await Promise.all([sendSignOffReminders(), sendSignOffReminders()]);
    await sendSignOffReminders();
    expect([await reminders(done.name), await reminders(open.name)]).toEqual([0, 1]);
    await db.signOffRound.update({ where: { id: round.id }, data: { closesAt: inDays(0.5) } });
    await sendSignOffReminders();
    expect(await reminders(open.name)).toBe(2);
  });
});

/** A password takes its time to check: whoever acts meanwhile comes before it is known, or after. */
const passwordMs = 150;

describe("at the same moment", () => {
  it(
    "double sign-off: two answers of one person are both kept, and one of them counts",
    patience,
    async () => {
      const { experts, report, round } = await aSignOff();
      const [expert] = experts as [(typeof experts)[number]];
      await eachRound(20, async () => {
        const before = await db.endorsement.count({ where: { roundId: round.id } });
        const both = await together([
          () => sign(expert, round.id, "endorsed"),
          () => sign(expert, round.id, "recused"),
        ]);
        expect(both).toMatchObject([{ ok: true }, { ok: true }]);
        expect(await db.endorsement.count({ where: { roundId: round.id } })).toBe(before + 2);
        const view = await findSignOff(expert, report.id);
        const mine = view?.roster.find(({ personId }) => personId === expert.personId);
        expect(mine?.state).toBe(view?.mine?.value);
      });
    },
  );

  it("an answer and the approval: it is printed, or it was refused", patience, async () => {
    await eachRound(20, async () => {
      const { moderator, experts, round } = await aSignOff({ experts: 1 });
      const [expert] = experts as [(typeof experts)[number]];
      const [signed, approved] = await together(
        [() => sign(expert, round.id, "endorsed"), () => approveReport(moderator, { roundId: round.id })],
        passwordMs,
      );
      expect(approved.ok).toBe(true);
      const printed = await printSignOff(db, round.id);
      expect(printed.answers).toHaveLength(signed.ok ? 1 : 0);
      if (!signed.ok) expect(signed.refusal).toEqual({ kind: "WrongState", state: "approved" });
    });
  });

  it("an answer and the voiding: it is in the record or refused, and never counts", patience, async () => {
    await eachRound(20, async () => {
      const { moderator, experts, round, report } = await aSignOff({ experts: 1 });
      const [expert] = experts as [(typeof experts)[number]];
      const [signed, voided] = await together(
        [
          () => sign(expert, round.id, "endorsed"),
          () => voidSignOff(moderator, { roundId: round.id, reason }),
        ],
        passwordMs,
      );
      expect(voided.ok).toBe(true);
      expect(await db.endorsement.count({ where: { roundId: round.id } })).toBe(signed.ok ? 1 : 0);
      expect((await stateOf(report.id)).state).toBe("revising");
    });
  });

  it("remove a member while they answer: it stays and is printed, or it was refused", patience, async () => {
    await eachRound(20, async () => {
      const { group, moderator, experts, round } = await aSignOff({ experts: 1 });
      const [expert] = experts as [(typeof experts)[number]];
      const { id } = await db.member.findFirstOrThrow({
        where: { groupId: group.id, personId: expert.personId },
        select: { id: true },
      });
      const [signed, removed] = await together(
        [() => sign(expert, round.id, "endorsed"), () => removeMember(moderator, id)],
        passwordMs,
      );
      expect(removed.ok).toBe(true);
      if (!signed.ok) expect(signed.refusal).toEqual({ kind: "NotVisible" });
      await approveReport(moderator, { roundId: round.id });
      expect(await printSignOff(db, round.id)).toMatchObject({
        answers: signed.ok ? [{ person: { name: expert.name } }] : [],
        unanswered: 1,
      });
    });
  });

  it(
    "approve while editing: approval and a new title: one of the first two, and never the third",
    patience,
    async () => {
      await eachRound(20, async () => {
        const { moderator, report, round, group } = await aSignOff({ experts: 0 });
        const other = await someone(group, "moderator");
        const [approved, renamed, again] = await together([
          () => approveReport(moderator, { roundId: round.id }),
          () => renameReport(other, { reportId: report.id, title: "Another title", standfirst: "" }),
          () => approveReport(other, { roundId: round.id }),
        ]);
        expect([approved, again].filter(({ ok }) => ok)).toHaveLength(1);
        expect(renamed).toMatchObject({ refusal: { kind: "WrongState" } });
      });
    },
  );

  it("opening and a new title: it is in the signed text, or it was refused", patience, async () => {
    await eachRound(20, async () => {
      const group = await aGroup();
      const [one, other] = [await someone(group, "moderator"), await someone(group, "moderator")];
      const report = await aReport(group);
      const title = "A title given late";
      const [opened, renamed] = await together([
        () => openSignOff(one, { reportId: report.id, statement, closesAt: inDays(3) }),
        () => renameReport(other, { reportId: report.id, title, standfirst: "" }),
      ]);
      expect(opened.ok).toBe(true);
      expect((await findSignOff(one, report.id))?.content.title === title).toBe(renamed.ok);
    });
  });
});

async function positionOf(findingId: string, holder: SignedInActor, moderator: SignedInActor) {
  const position = { findingId, version: 1, value: "reservation" as const, text: "Only until 2027." };
  expect((await recordPosition(holder, position)).ok).toBe(true);
  const outcome = "agreed_with_reservations" as const;
  expect((await recordOutcome(moderator, { findingId, outcome, rationale: "All spoke." })).ok).toBe(true);
}
