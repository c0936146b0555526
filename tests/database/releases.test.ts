import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { freezeDocument } from "#lib/domain/documents/freeze-document.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { findEdition } from "#lib/domain/publications/queries.ts";
import { withdrawEdition } from "#lib/domain/publications/withdraw-edition.ts";
import { cancelRelease } from "#lib/domain/releases/cancel-release.ts";
import { confirmRelease } from "#lib/domain/releases/confirm-release.ts";
import { findRelease } from "#lib/domain/releases/queries.ts";
import { releaseDue } from "#lib/domain/releases/release-due.ts";
import { requestRelease } from "#lib/domain/releases/request-release.ts";
import { rescheduleRelease } from "#lib/domain/releases/reschedule-release.ts";
import { requestReleaseSchema } from "#lib/domain/releases/schema.ts";
import { setSecondConfirmation } from "#lib/domain/releases/set-second-confirmation.ts";
import { reviseReport } from "#lib/domain/reports/revise-report.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { membershipOf } from "#tests/world/membership.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aReviewRound } from "#tests/world/reviews.ts";
import { eachRound, patience, together } from "#tests/world/rounds.ts";
import { aGroup, aPaper, aReport, inDays, now, published, signedOff, someone } from "#tests/world/world.ts";

withDatabase();

const later = { ...now, when: "later", releaseAt: inDays(3) } as const;
const reason = "The foreword is not agreed yet.";
const refusal = (kind: string) => ({ ok: false, refusal: { kind } });

/** A report that is to come out in three days. */
async function aRelease({ second = false, at = later.releaseAt as Date | null } = {}) {
  const group = await aGroup();
  if (second) await db.workingGroup.update({ where: { id: group.id }, data: { secondConfirmation: true } });
  const [moderator, other] = [await someone(group, "moderator"), await someone(group, "moderator")];
  const report = await aReport(group);
  const id = await requested(moderator, report.id, at);
  return { group, moderator, other, report, id };
}

async function requested(moderator: SignedInActor, reportId: string, releaseAt: Date | null) {
  await signedOff(moderator, reportId);
  const result = await requestRelease(moderator, {
    ...later,
    releaseAt,
    subject: "report",
    subjectId: reportId,
  });
  if (!result.ok) throw new Error(result.refusal.kind);
  await db.release.update({ where: { id: result.value.id }, data: { filesWanted: 0 } });
  return result.value.id;
}

/** What a moderator is shown of what they are to confirm. */
async function shownTo(actor: SignedInActor, reportId: string) {
  const release = await findRelease(actor, { reportId });
  return { hash: release?.hash ?? "", releaseAt: release?.releaseAt?.toISOString() };
}

/** A text's version, closed. */
async function frozen(documentId: string): Promise<{ id: string }> {
  const named = { documentId, name: "Final", createdById: null };
  const version = await db.$transaction((tx) => freezeDocument(tx, named));
  if (!version.ok) throw new Error(version.refusal.kind);
  return version.value;
}

/** Its instant has come. */
const comes = (id: string) => db.release.update({ where: { id }, data: { releaseAt: inDays(-1) } });
const stateOf = async (id: string) => (await db.release.findUniqueOrThrow({ where: { id } })).state;
const reportState = async (id: string) => (await db.report.findUniqueOrThrow({ where: { id } })).state;
const editionsOf = (reportId: string) => db.edition.count({ where: { publication: { reportId } } });

describe("a release", () => {
  it("leaves no row the public could read before its instant, and then has the very bytes that were frozen", async () => {
    const { report, id, group, moderator } = await aRelease();
    await releaseDue();
    expect(await db.publication.count({ where: { groupId: group.id } })).toBe(0);
    expect(await reportState(report.id)).toBe("scheduled");
    const { content, hash } = await db.release.findUniqueOrThrow({ where: { id } });
    await comes(id);
    const { released } = await releaseDue();
    expect(released).toMatchObject([{ id, number: 1 }]);
    const edition = await db.edition.findFirstOrThrow({ where: { publication: { reportId: report.id } } });
    expect([edition.content, edition.hash]).toEqual([content, hash]);
    expect(JSON.parse(content)).toMatchObject({ process: { members: { moderators: 2 } }, responses: [] });
    expect(await reportState(report.id)).toBe("published");
    expect(await findRelease(moderator, { reportId: report.id })).toMatchObject({
      state: "released",
      publication: { number: 1 },
    });
  });

  it("closes the text, so that what is written meanwhile is not lost in between", async () => {
    const { report } = await aRelease();
    const { closedAt } = await db.document.findUniqueOrThrow({ where: { id: report.documentId } });
    expect(closedAt).not.toBeNull();
  });

  it("waits for its downloads where it has no instant, and for no longer than a minute", async () => {
    const { id } = await aRelease({ at: null });
    await db.release.update({ where: { id }, data: { filesWanted: 2 } });
    await releaseDue();
    expect(await stateOf(id)).toBe("scheduled");
    await db.$executeRaw`alter table "Release" disable trigger user`;
    await db.$executeRaw`update "Release" set "requestedAt" = now() - interval '61 seconds' where id = ${id}::uuid`;
    await db.$executeRaw`alter table "Release" enable trigger user`;
    await releaseDue();
    expect(await stateOf(id)).toBe("released");
  });

  it("tells every member by one mail, once it is out and not before", async () => {
    const { id, group, moderator, other, report } = await aRelease();
    const observer = await someone(group, "observer");
    const to = async () =>
      (await queuedMails()).filter(({ subject }) => subject === `Published: ${report.slug}`);
    expect(await to()).toEqual([]);
    await comes(id);
    await Promise.all([releaseDue(), releaseDue(), releaseDue()]);
    expect((await to()).map((mail) => mail.to).toSorted()).toEqual(
      [moderator, other, observer].map(({ name }) => `${name}@example.org`).toSorted(),
    );
  });

  it("takes an instant that is still to come, within a year", async () => {
    const { moderator, id } = await aRelease();
    const to = (releaseAt: Date) => rescheduleRelease(moderator, { ...later, releaseId: id, releaseAt });
    expect(await to(inDays(-1))).toEqual(refusal("InstantPassed"));
    expect(await to(inDays(400))).toMatchObject(refusal("InstantTooFar"));
    expect((await to(inDays(5))).ok).toBe(true);
  });

  it("does not come out at once where a date was typed as well", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const report = await aReport(group);
    await signedOff(moderator, report.id);
    const typed = { subject: "report", subjectId: report.id, when: "now", releaseAt: "2027-03-12T18:00" };
    const unclear = requestReleaseSchema.parse(typed);
    expect(await requestRelease(moderator, unclear)).toEqual(refusal("InstantUnclear"));
    expect(await reportState(report.id)).toBe("approved");
    expect(requestReleaseSchema.parse({ ...typed, releaseAt: undefined }).isUnclear).toBe(false);
  });

  it("of a paper waits for the answers to all comments on it", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const paper = await aPaper(group, { state: "ready", authors: [moderator] });
    const round = await aReviewRound(group, paper, { state: "closed" });
    await db.reviewComment.create({ data: { roundId: round.id, number: 1, body: "Why?" } });
    const asked = { ...now, subject: "paper", subjectId: paper.id } as const;
    const waits = refusal("RoundsNotCompleted");
    expect(await requestRelease(moderator, asked)).toMatchObject(waits);
    await db.reviewComment.updateMany({ where: { roundId: round.id }, data: { disposition: "noted" } });
    expect(await requestRelease(moderator, asked)).toMatchObject(waits);
    await db.reviewRound.update({ where: { id: round.id }, data: { state: "responses_published" } });
    expect((await requestRelease(moderator, asked)).ok).toBe(true);
  });

  it("is the moderators' alone, and nobody's in a concluded group", async () => {
    const { group, id, report, moderator } = await aRelease();
    const expert = await someone(group);
    expect(await cancelRelease(expert, { releaseId: id, reason })).toEqual(refusal("NotVisible"));
    expect(await findRelease(expert, { reportId: report.id })).toBeNull();
    await db.workingGroup.update({ where: { id: group.id }, data: { concludedAt: new Date() } });
    expect(await cancelRelease(moderator, { releaseId: id, reason })).toEqual(refusal("NotAllowed"));
    const paper = await aPaper(group, { state: "ready" });
    expect(await requestRelease(moderator, { ...now, subject: "paper", subjectId: paper.id })).toEqual(
      refusal("NotAllowed"),
    );
    await comes(id);
    await releaseDue();
    expect(await stateOf(id)).toBe("scheduled");
  });

  it("of a signed report prints what was signed, with the members of the day", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const report = await aReport(group);
    await signedOff(moderator, report.id);
    const { title } = await db.report.update({
      where: { id: report.id },
      data: { title: "What was not signed" },
      select: { title: true },
    });
    const late = await someone(group);
    const result = await published(moderator, "report", report);
    const edition = await findEdition(result.ok ? result.value.slug : "", null);
    expect(edition?.content.title).not.toBe(title);
    expect(edition?.content.members.map(({ name }) => name).sort()).toEqual(
      [moderator.name, late.name].sort(),
    );
    const round = await db.signOffRound.findFirstOrThrow({ where: { reportId: report.id } });
    expect(edition?.content.signOff).toMatchObject({ hash: round.hash, answers: [], unanswered: 1 });
  });
});

describe("where a second moderator confirms", () => {
  it("nothing comes out before they do, having seen what it is", async () => {
    const { id, moderator, other, report } = await aRelease({ second: true, at: null });
    await releaseDue();
    expect(await stateOf(id)).toBe("requested");
    const shown = await shownTo(other, report.id);
    expect(await confirmRelease(moderator, { releaseId: id, ...shown })).toEqual(refusal("SameModerator"));
    const unseen = { releaseId: id, hash: "0".repeat(64) };
    expect(await confirmRelease(other, unseen)).toEqual(refusal("OtherText"));
    expect((await confirmRelease(other, { releaseId: id, ...shown })).ok).toBe(true);
    expect((await releaseDue()).released).toHaveLength(1);
  });

  it("the others are asked by a mail that names neither title nor group", async () => {
    const { other, group, report } = await aRelease({ second: true });
    const all = (await queuedMails()).filter(({ to }) => to === `${other.name}@example.org`);
    const mails = all.filter(({ text }) => text.includes("/publish"));
    expect(mails).toHaveLength(1);
    expect(`${mails[0]?.subject}`).not.toContain(group.slug);
    expect(JSON.stringify(mails)).not.toContain(report.slug);
  });

  it("one who declines says why, and what was signed stays approved", async () => {
    const { id, other, report, moderator } = await aRelease({ second: true });
    expect((await cancelRelease(other, { releaseId: id, reason })).ok).toBe(true);
    expect(await findRelease(moderator, { reportId: report.id })).toMatchObject({
      state: "cancelled",
      reason,
    });
    expect(await reportState(report.id)).toBe("approved");
    const { closedAt } = await db.document.findUniqueOrThrow({ where: { id: report.documentId } });
    expect(closedAt).not.toBeNull();
    expect(await db.fact.count({ where: { kind: "ReleaseDeclined", subjectId: report.id } })).toBe(1);
  });

  it("another instant is confirmed anew, unless another moderator sets it", async () => {
    const { id, moderator, other, report } = await aRelease({ second: true });
    const shown = await shownTo(other, report.id);
    await confirmRelease(other, { releaseId: id, ...shown });
    const at = { ...later, releaseId: id, releaseAt: inDays(4) };
    await rescheduleRelease(moderator, at);
    expect(await stateOf(id)).toBe("requested");
    const stale = await confirmRelease(other, { releaseId: id, ...shown });
    expect(stale).toEqual(refusal("OtherInstant"));
    await rescheduleRelease(other, at);
    expect(await stateOf(id)).toBe("scheduled");
  });

  it("one who has just left confirms nothing, moves nothing and publishes nothing", async () => {
    const { id, moderator, other, report, group } = await aRelease({ second: true });
    const shown = await shownTo(other, report.id);
    const another = await aReport(group);
    await signedOff(other, another.id);
    const { id: memberId } = await db.member.findFirstOrThrow({ where: { personId: other.personId } });
    expect((await removeMember(moderator, memberId)).ok).toBe(true);
    const gone = refusal("NotVisible");
    expect(await confirmRelease(other, { releaseId: id, ...shown })).toEqual(gone);
    const sooner = { ...later, releaseId: id, releaseAt: inDays(1) };
    expect(await rescheduleRelease(other, sooner)).toEqual(gone);
    expect(await requestRelease(other, { ...now, subject: "report", subjectId: another.id })).toEqual(gone);
    expect(await stateOf(id)).toBe("requested");
  });

  it("one that was not confirmed in time does not come out late", async () => {
    const { id, other, report } = await aRelease({ second: true });
    await comes(id);
    const shown = await shownTo(other, report.id);
    expect(await confirmRelease(other, { releaseId: id, ...shown })).toEqual(refusal("InstantPassed"));
  });
});

describe("once the group begins to want a second moderator", () => {
  const want = (actor: SignedInActor, groupId: string, second: boolean) =>
    setSecondConfirmation(actor, { groupId, second });
  const mailsOf = async (actor: SignedInActor) =>
    (await queuedMails()).filter(
      ({ to, text }) => to === `${actor.name}@example.org` && text.includes("/publish"),
    );

  it("what is scheduled waits for one, and does not come out before", async () => {
    const { id, group, moderator, other, report } = await aRelease();
    expect(await want(other, group.id, true)).toEqual({ ok: true });
    expect(await stateOf(id)).toBe("requested");
    const shown = await shownTo(other, report.id);
    expect(await confirmRelease(moderator, { releaseId: id, ...shown })).toEqual(refusal("SameModerator"));
    expect((await confirmRelease(other, { releaseId: id, ...shown })).ok).toBe(true);
    await comes(id);
    expect((await releaseDue()).released).toHaveLength(1);
  });

  it("whoever may confirm is asked, and whoever scheduled it is told, by one mail each that names nothing", async () => {
    const { group, moderator, other, report, id } = await aRelease();
    await want(moderator, group.id, true);
    await want(moderator, group.id, true);
    for (const [one, subject] of [
      [moderator, "A publication of yours waits for confirmation"],
      [other, "A publication waits for your confirmation"],
    ] as const) {
      const mails = await mailsOf(one);
      expect(mails.map((mail) => mail.subject)).toEqual([subject]);
      expect(JSON.stringify(mails)).not.toContain(report.slug);
    }
    const facts = { kind: "ReleaseHeld", subjectId: report.id };
    expect(await db.fact.count({ where: facts })).toBe(1);
    expect(await stateOf(id)).toBe("requested");
  });

  it("what another moderator had confirmed or moved stays as it is", async () => {
    const { id, group, moderator, other, report } = await aRelease({ second: true });
    await confirmRelease(other, { releaseId: id, ...(await shownTo(other, report.id)) });
    await want(moderator, group.id, false);
    await want(moderator, group.id, true);
    expect(await stateOf(id)).toBe("scheduled");
  });

  it("and no longer wants one, what waits goes on waiting", async () => {
    const { id, group, moderator, other, report } = await aRelease({ second: true });
    await want(moderator, group.id, false);
    await comes(id);
    await releaseDue();
    expect(await stateOf(id)).toBe("requested");
    await rescheduleRelease(other, { ...later, releaseId: id });
    expect(await findRelease(moderator, { reportId: report.id })).toMatchObject({
      state: "scheduled",
      confirmedBy: other.name,
    });
  });
});

describe("cancelling", () => {
  it("gives the paper back as ready, and it can be published again", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const paper = await aPaper(group, { state: "ready", authors: [moderator] });
    await frozen(paper.documentId);
    const result = await requestRelease(moderator, { ...later, subject: "paper", subjectId: paper.id });
    expect(result.ok).toBe(true);
    await cancelRelease(moderator, { releaseId: result.ok ? result.value.id : "", reason });
    expect(await db.paper.findUniqueOrThrow({ where: { id: paper.id } })).toMatchObject({ state: "ready" });
    expect((await published(moderator, "paper", paper)).ok).toBe(true);
  });

  it("leaves the next edition of a report as it was signed", async () => {
    const { moderator, report, id } = await aRelease();
    await comes(id);
    await releaseDue();
    await reviseReport(moderator, report.id);
    const second = await requested(moderator, report.id, inDays(2));
    await cancelRelease(moderator, { releaseId: second, reason });
    expect(await reportState(report.id)).toBe("approved");
  });
});

const few = 12;

describe("at the same moment", () => {
  it("cancelling and the instant have one outcome, and it is whole", patience, async () => {
    const { moderator, report, id } = await aRelease();
    let current = id;
    await eachRound(few, async () => {
      await comes(current);
      const before = await editionsOf(report.id);
      const [cancelled] = await together([
        () => cancelRelease(moderator, { releaseId: current, reason }),
        () => releaseDue(),
        () => releaseDue(),
      ]);
      await releaseDue(); // whoever found it locked looks again
      const out = (await editionsOf(report.id)) - before;
      expect(out).toBe(cancelled.ok ? 0 : 1);
      expect(await stateOf(current)).toBe(cancelled.ok ? "cancelled" : "released");
      expect(await reportState(report.id)).toBe(cancelled.ok ? "approved" : "published");
      if (!cancelled.ok) await reviseReport(moderator, report.id);
      current = await requested(moderator, report.id, inDays(1));
    });
  });

  it("another instant and the instant itself have one outcome", patience, async () => {
    await eachRound(few, async () => {
      const { id, moderator, report } = await aRelease();
      await comes(id);
      const [moved] = await together([
        () => rescheduleRelease(moderator, { ...later, releaseId: id }),
        () => releaseDue(),
      ]);
      if (!moved.ok) expect(moved.refusal).toEqual({ kind: "WrongState", state: "released" });
      expect(await editionsOf(report.id)).toBe(moved.ok ? 0 : 1);
      expect(await stateOf(id)).toBe(moved.ok ? "scheduled" : "released");
      expect(await reportState(report.id)).toBe(moved.ok ? "scheduled" : "published");
    });
  });

  it(
    "publish while withdrawing: they leave the new edition public and the old one in one of two states",
    patience,
    async () => {
      const { moderator, report, id } = await aRelease();
      await comes(id);
      await releaseDue();
      await eachRound(few, async () => {
        await reviseReport(moderator, report.id);
        await comes(await requested(moderator, report.id, inDays(1)));
        const old = await db.edition.findFirstOrThrow({
          where: { state: "public", publication: { reportId: report.id } },
        });
        const [withdrawn] = await together([
          () => withdrawEdition(moderator, { editionId: old.id, reason: "A table was wrong." }),
          () => releaseDue(),
        ]);
        await releaseDue(); // whoever found it locked looks again
        const { state } = await db.edition.findUniqueOrThrow({ where: { id: old.id } });
        expect(state).toBe(withdrawn.ok ? "withdrawn" : "superseded");
        const publicNow = { state: "public" as const, publication: { reportId: report.id } };
        expect(await db.edition.findMany({ where: publicNow })).toMatchObject([{ number: old.number + 1 }]);
        const notices = { editionId: old.id, kind: "withdrawal" as const };
        expect(await db.editionNotice.count({ where: notices })).toBe(withdrawn.ok ? 1 : 0);
      });
    },
  );

  it("two who confirm, and two who ask, are one", patience, async () => {
    await eachRound(few, async () => {
      const { id, other, report, group } = await aRelease({ second: true });
      const third = await someone(group, "moderator");
      const shown = await shownTo(other, report.id);
      const confirmed = await together(
        [other, third].map((actor) => () => confirmRelease(actor, { releaseId: id, ...shown })),
      );
      expect(confirmed.filter(({ ok }) => ok)).toHaveLength(1);
      const another = await aReport(group);
      await signedOff(other, another.id);
      const asked = await together(
        [other, third].map(
          (actor) => () => requestRelease(actor, { ...now, subject: "report", subjectId: another.id }),
        ),
      );
      expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    });
  });

  it("remove a member while they confirm: it is confirmed by them, or waits", patience, async () => {
    await eachRound(few, async () => {
      const { id, moderator, other, report } = await aRelease({ second: true });
      const [shown, memberId] = [await shownTo(other, report.id), await membershipOf(other)];
      const [confirmed, removed] = await together([
        () => confirmRelease(other, { releaseId: id, ...shown }),
        () => removeMember(moderator, memberId),
      ]);
      expect(removed.ok).toBe(true);
      if (!confirmed.ok) expect(confirmed).toEqual(refusal("NotVisible"));
      expect(await db.release.findUniqueOrThrow({ where: { id } })).toMatchObject(
        confirmed.ok
          ? { state: "scheduled", confirmedById: other.personId }
          : { state: "requested", confirmedById: null },
      );
      const facts = { kind: "ReleaseConfirmed", subjectId: report.id };
      expect(await db.fact.count({ where: facts })).toBe(confirmed.ok ? 1 : 0);
    });
  });

  it("a second moderator is wanted while it comes out: it is out, or waits for one", patience, async () => {
    await eachRound(few, async () => {
      const { id, group, other, report } = await aRelease();
      await comes(id);
      const [wanted] = await together([
        () => setSecondConfirmation(other, { groupId: group.id, second: true }),
        () => releaseDue(),
        () => releaseDue(),
      ]);
      expect(wanted.ok).toBe(true);
      const editions = await editionsOf(report.id);
      expect([await stateOf(id), await reportState(report.id)]).toEqual(
        editions === 1 ? ["released", "published"] : ["requested", "scheduled"],
      );
      await releaseDue();
      expect(await editionsOf(report.id)).toBe(editions);
    });
  });

  it(
    "a second moderator is wanted while somebody asks for a release: it waits for one",
    patience,
    async () => {
      await eachRound(few, async () => {
        const group = await aGroup();
        const [moderator, other] = [await someone(group, "moderator"), await someone(group, "moderator")];
        const report = await aReport(group);
        await signedOff(moderator, report.id);
        const asked = { ...later, subject: "report", subjectId: report.id } as const;
        const [requested, wanted] = await together(
          [
            () => requestRelease(moderator, asked),
            () => setSecondConfirmation(other, { groupId: group.id, second: true }),
          ],
          40,
        );
        expect([requested.ok, wanted.ok]).toEqual([true, true]);
        expect(await stateOf(requested.ok ? requested.value.id : "")).toBe("requested");
        const mails = (await queuedMails()).filter(
          ({ to, subject }) => to === `${other.name}@example.org` && subject.includes("your confirmation"),
        );
        expect(mails).toHaveLength(1);
      });
    },
  );
});
