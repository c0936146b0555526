import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { freezeDocument } from "#lib/domain/documents/freeze-document.ts";
import type { PrintedProcess } from "#lib/domain/publications/process-parts.ts";
import { findEdition } from "#lib/domain/publications/queries.ts";
import { readinessOf } from "#lib/domain/readiness/queries.ts";
import { cancelRelease } from "#lib/domain/releases/cancel-release.ts";
import { confirmRelease } from "#lib/domain/releases/confirm-release.ts";
import { findRelease } from "#lib/domain/releases/queries.ts";
import { releaseDue } from "#lib/domain/releases/release-due.ts";
import { requestRelease } from "#lib/domain/releases/request-release.ts";
import { rescheduleRelease } from "#lib/domain/releases/reschedule-release.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aGroup, aPaper, aReport, inDays, now, published, signedOff, someone } from "#tests/world/world.ts";

withDatabase();

const reason = "The paper needs another look.";

/** A ready paper, and a report that presents it. */
async function aWorld({ second = false } = {}) {
  const group = await aGroup();
  if (second) await db.workingGroup.update({ where: { id: group.id }, data: { secondConfirmation: true } });
  const [moderator, other] = [await someone(group, "moderator"), await someone(group, "moderator")];
  const paper = await aPaper(group, { state: "ready", authors: [moderator] });
  await db.$transaction((tx) =>
    freezeDocument(tx, { documentId: paper.documentId, name: "Final", createdById: null }),
  );
  const report = await aReport(group, { text: `Words.\n\n{{paper:${paper.id}}}` });
  return { group, moderator, other, paper, report };
}

type Subject = { subject: "report" | "paper"; id: string; at: Date | null };

async function asked(moderator: SignedInActor, { subject, id, at }: Subject) {
  const when = at ? ("later" as const) : ("now" as const);
  const result = await requestRelease(moderator, { ...now, when, releaseAt: at, subject, subjectId: id });
  if (result.ok) await db.release.update({ where: { id: result.value.id }, data: { filesWanted: 0 } });
  return result.ok ? { ok: true as const, id: result.value.id } : { ...result, id: "" };
}

/** Both wait for one instant. */
async function bothScheduled() {
  const world = await aWorld();
  const at = inDays(3);
  const paperRelease = await asked(world.moderator, { subject: "paper", id: world.paper.id, at });
  expect(await signedOff(world.moderator, world.report.id)).toEqual({ ok: true });
  const reportRelease = await asked(world.moderator, { subject: "report", id: world.report.id, at });
  expect([paperRelease.ok, reportRelease.ok]).toEqual([true, true]);
  return { ...world, at, ids: { paper: paperRelease.id, report: reportRelease.id } };
}

const comes = (...ids: string[]) =>
  db.release.updateMany({ where: { id: { in: ids } }, data: { releaseAt: inDays(-1) } });
const stateOf = async (id: string) => (await db.release.findUniqueOrThrow({ where: { id } })).state;
const papersOf = async (actor: SignedInActor, reportId: string) =>
  (await readinessOf(actor, reportId))?.checks.find(({ kind }) => kind === "papers");

describe("a report that presents a paper which is only scheduled", () => {
  it("is signed with the address at which the paper then comes out", async () => {
    const { moderator, paper, report } = await aWorld();
    expect(await signedOff(moderator, report.id)).toMatchObject({ refusal: { kind: "PaperNotPublished" } });
    await asked(moderator, { subject: "paper", id: paper.id, at: inDays(3) });
    expect(await signedOff(moderator, report.id)).toEqual({ ok: true });
    const { content } = await db.signOffRound.findFirstOrThrow({ where: { reportId: report.id } });
    const { papers } = JSON.parse(content) as { papers: { publication: string; title: string }[] };
    expect(papers).toMatchObject([{ title: paper.slug }]);
    expect(await db.publication.count({ where: { paperId: paper.id } })).toBe(0);
    const address = papers[0]?.publication ?? "";
    expect(await findEdition(address, null)).toBeNull();
    await db.release.updateMany({ where: { paperId: paper.id }, data: { releaseAt: inDays(-1) } });
    await releaseDue();
    expect((await findEdition(address, null))?.content.title).toBe(paper.slug);
  });

  it("counts it, and the rounds it was read in, among what it was made of, before anybody can read it", async () => {
    const { report, paper, ids } = await bothScheduled();
    const { content } = await db.release.findUniqueOrThrow({ where: { id: ids.report } });
    const { process } = JSON.parse(content) as { process: PrintedProcess };
    const { address } = await db.paper.findUniqueOrThrow({ where: { id: paper.id } });
    expect(process.papers).toEqual([
      { title: paper.slug, publication: address, commissionedOn: null, publishedOn: "" },
    ]);
    await comes(ids.paper, ids.report);
    await releaseDue();
    const edition = await findEdition(report.slug, null);
    expect(edition?.content.process?.papers).toMatchObject([{ publication: address }]);
    expect(await findEdition(address ?? "", null)).not.toBeNull();
  });

  it("leaves the address to the paper, whoever else publishes under its title meanwhile", async () => {
    const { group, moderator, paper } = await aWorld();
    await asked(moderator, { subject: "paper", id: paper.id, at: inDays(3) });
    const { address } = await db.paper.findUniqueOrThrow({ where: { id: paper.id } });
    const twin = await aReport(group);
    await db.report.update({ where: { id: twin.id }, data: { title: paper.slug } });
    const out = await published(moderator, "report", twin);
    expect(out).toMatchObject({ ok: true, value: { slug: `${address}-2` } });
  });

  it("comes out no earlier than the paper, which is moved no later than the report", async () => {
    const { moderator, paper, report } = await aWorld();
    const paperRelease = await asked(moderator, { subject: "paper", id: paper.id, at: inDays(3) });
    await signedOff(moderator, report.id);
    const before = { ok: false, refusal: { kind: "BeforePaper", title: paper.slug } };
    const ask = (at: Date | null) => asked(moderator, { subject: "report", id: report.id, at });
    expect(await ask(inDays(2))).toMatchObject(before);
    expect(await ask(null)).toMatchObject(before);
    const at = inDays(4);
    const { id } = await ask(at);
    const move = (releaseId: string, at: Date | null) =>
      rescheduleRelease(moderator, {
        releaseId,
        when: at ? "later" : "now",
        timeZone: "UTC",
        releaseAt: at,
      });
    expect(await move(id, inDays(2))).toMatchObject(before);
    expect(await move(id, null)).toMatchObject(before);
    const after = { ok: false, refusal: { kind: "AfterReport", title: report.slug } };
    expect(await move(paperRelease.id, inDays(5))).toMatchObject(after);
    expect((await move(paperRelease.id, at)).ok).toBe(true);
    expect((await move(paperRelease.id, inDays(3))).ok).toBe(true);
    expect((await move(paperRelease.id, null)).ok).toBe(true);
    expect((await move(id, null)).ok).toBe(true);
  });

  it("comes out with it at the one instant that both wait for, the paper first", async () => {
    const { ids } = await bothScheduled();
    await comes(ids.report);
    await releaseDue();
    expect([await stateOf(ids.paper), await stateOf(ids.report)]).toEqual(["scheduled", "scheduled"]);
    await comes(ids.report, ids.paper);
    const { released } = await releaseDue();
    expect(released.map(({ id }) => id)).toEqual([ids.paper, ids.report]);
  });

  it("comes out once and after the paper when several processes look at the same moment", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { ids } = await bothScheduled();
      await comes(ids.report, ids.paper);
      const looks = await Promise.all(Array.from({ length: 4 }, () => releaseDue()));
      const all = [...looks, await releaseDue()].flatMap((look) => look.released.map(({ id }) => id));
      const released = all.filter((id) => id === ids.paper || id === ids.report);
      expect(released.toSorted()).toEqual([ids.paper, ids.report].toSorted());
      const [paper, report] = await Promise.all(
        [ids.paper, ids.report].map((id) => db.release.findUniqueOrThrow({ where: { id } })),
      );
      expect(Number(report?.releasedAt)).toBeGreaterThanOrEqual(Number(paper?.releasedAt));
    }
  });

  it("is held back when the paper is cancelled, says so, and goes on once the paper is out", async () => {
    const { moderator, other, paper, report, ids } = await bothScheduled();
    expect(await papersOf(moderator, report.id)).toMatchObject({ state: "met", total: 1 });
    expect(await findRelease(moderator, { reportId: report.id })).toMatchObject({
      awaits: [{ title: paper.slug, standing: "comes" }],
    });
    expect((await cancelRelease(moderator, { releaseId: ids.paper, reason })).ok).toBe(true);
    expect(await papersOf(moderator, report.id)).toMatchObject({
      state: "open",
      isWaivable: false,
      gaps: [{ says: "unpublished", path: `papers/${paper.slug}` }],
    });
    expect(await findRelease(moderator, { reportId: report.id })).toMatchObject({
      awaits: [{ title: paper.slug, standing: "cancelled" }],
    });
    const names = [moderator, other].map(({ name }) => `${name}@example.org`);
    const told = (await queuedMails()).filter(({ subject }) => subject === "A publication is held back");
    expect(told.map(({ to }) => to).filter((to) => names.includes(to))).toHaveLength(2);
    expect(told.some(({ text }) => text.includes(paper.slug) || text.includes(report.slug))).toBe(false);
    await comes(ids.report);
    await releaseDue();
    expect(await stateOf(ids.report)).toBe("scheduled");
    const again = await asked(moderator, { subject: "paper", id: paper.id, at: null });
    expect(again.ok).toBe(true);
    await releaseDue();
    expect([await stateOf(again.id), await stateOf(ids.report)]).toEqual(["released", "released"]);
    expect(await findRelease(moderator, { reportId: report.id })).toMatchObject({ awaits: [] });
  });

  it("tells nobody of holding back where no report waits for the paper", async () => {
    const { group, moderator, paper } = await aWorld();
    const { id } = await asked(moderator, { subject: "paper", id: paper.id, at: inDays(3) });
    await cancelRelease(moderator, { releaseId: id, reason });
    const told = (await queuedMails()).filter(({ text }) => text.includes(`/${group.slug}/`));
    expect(told).toEqual([]);
  });

  it("waits for the second moderator of the paper too", async () => {
    const { moderator, other, paper, report } = await aWorld({ second: true });
    const waiting = await asked(moderator, { subject: "paper", id: paper.id, at: inDays(3) });
    expect(await signedOff(moderator, report.id)).toEqual({ ok: true });
    expect(await papersOf(moderator, report.id)).toMatchObject({ gaps: [{ says: "unconfirmed" }] });
    const ask = () => asked(moderator, { subject: "report", id: report.id, at: inDays(3) });
    expect(await ask()).toMatchObject({ refusal: { kind: "NotReady", count: 1 } });
    const shown = await findRelease(other, { paperId: paper.id });
    const confirmed = await confirmRelease(other, {
      releaseId: waiting.id,
      hash: shown?.hash ?? "",
      releaseAt: shown?.releaseAt?.toISOString(),
    });
    expect(confirmed.ok).toBe(true);
    expect((await ask()).ok).toBe(true);
  });

  it("has one defined result when the paper is cancelled or moved while the report is asked for", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { moderator, other, paper, report } = await aWorld();
      const paperRelease = await asked(moderator, { subject: "paper", id: paper.id, at: inDays(3) });
      await signedOff(moderator, report.id);
      const moved = {
        releaseId: paperRelease.id,
        when: "later",
        timeZone: "UTC",
        releaseAt: inDays(6),
      } as const;
      const [report1, paper1] = await Promise.all([
        asked(moderator, { subject: "report", id: report.id, at: inDays(4) }),
        rescheduleRelease(other, moved),
      ]);
      expect([report1.ok, paper1.ok].filter(Boolean)).toHaveLength(1);
    }
  });
});
