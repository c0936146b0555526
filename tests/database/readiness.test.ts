import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { recordOutcome } from "#lib/domain/findings/record-outcome.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { reopenFinding } from "#lib/domain/findings/reopen-finding.ts";
import { readPrintedTexts } from "#lib/domain/publications/read-printed-texts.ts";
import { readinessOf } from "#lib/domain/readiness/queries.ts";
import { isReady } from "#lib/domain/readiness/rules.ts";
import { takeBackWaiver } from "#lib/domain/readiness/take-back-waiver.ts";
import type { ReadinessKind } from "#lib/domain/readiness/types.ts";
import { waiveCheck } from "#lib/domain/readiness/waive-check.ts";
import { approveReport } from "#lib/domain/sign-offs/approve-report.ts";
import { checkTerms } from "#lib/domain/terms/check-terms.ts";
import { listTerms } from "#lib/domain/terms/queries.ts";
import { saveTerm } from "#lib/domain/terms/save-term.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { withDatabase } from "#tests/world/database.ts";
import { openFor } from "#tests/world/sign-offs.ts";
import { aFinding, aGroup, aPaper, aReport, inDays, someone } from "#tests/world/world.ts";

withDatabase();

const reason = "The archive is offline until the spring.";

async function checksOf(actor: SignedInActor, reportId: string) {
  const readiness = await readinessOf(actor, reportId);
  if (!readiness) throw new Error("There is no readiness to see");
  const of = (kind: ReadinessKind) => readiness.checks.find((check) => check.kind === kind);
  return { ...readiness, of };
}

/** A report that lacks nothing but a standfirst. */
async function aPlainReport(text?: string) {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const report = await aReport(group, text === undefined ? {} : { text });
  await db.report.update({ where: { id: report.id }, data: { standfirst: "" } });
  return { group, moderator, report };
}

describe("readiness", () => {
  it("names what is missing and where it is put right", async () => {
    const { group, moderator } = await aPlainReport();
    const finding = await aFinding(group, moderator);
    const paper = await aPaper(group);
    const text = `See [this](https://example.org).\n\n{{finding:${finding.id}}}\n\n{{paper:${paper.id}}}`;
    const report = await aReport(group, { text });
    const { of, checks } = await checksOf(moderator, report.id);
    expect(of("findings")).toMatchObject({
      state: "open",
      gaps: [{ says: "uncalled", path: `findings/${finding.number}` }],
    });
    expect(of("papers")).toMatchObject({ gaps: [{ says: "unpublished", path: `papers/${paper.slug}` }] });
    expect(of("links")).toMatchObject({ state: "met", total: 1 });
    expect(of("metadata")).toMatchObject({ state: "met" });
    expect(isReady(checks)).toBe(false);
  });

  it("flags words the group does not use, each once a paragraph", async () => {
    const { group, moderator } = await aPlainReport();
    const term = { groupId: group.id, term: "IP4", variants: ["AP4"] };
    await db.term.create({ data: term, select: { id: true } });
    const report = await aReport(group, { text: "The AP4 and the AP4.\n\nThe IP4." });
    expect((await checksOf(moderator, report.id)).of("terms")).toMatchObject({
      state: "open",
      isWaivable: true,
      gaps: [{ says: "term", values: { found: "AP4", term: "IP4" } }],
    });
  });

  it("flags them wherever they are printed, and says where", async () => {
    const { group, moderator, report } = await aPlainReport("Words.");
    await db.term.create({
      data: { groupId: group.id, term: "IP4", variants: ["AP4"] },
      select: { id: true },
    });
    const finding = await aFinding(group, moderator);
    await db.findingVersion.updateMany({
      where: { findingId: finding.id },
      data: { statement: "The AP4 agree.", reasons: "So say the AP4." },
    });
    const outcome = { outcome: "deferred", rationale: "Views differ, and stay so." } as const;
    expect((await recordOutcome(moderator, { findingId: finding.id, ...outcome })).ok).toBe(true);
    await db.workingGroup.update({ where: { id: group.id }, data: { charter: "On the AP4." } });
    const said = {
      title: "On the AP4",
      standfirst: "AP4, and AP4.",
      summary: "## AP4\n\n> AP4 as others say.",
    };
    const front = { foreword: "The *AP4*.", printsCharter: true, ...said };
    const text = `Words.\n\n{{finding:${finding.id}}}`;
    const { id } = await aReport(group, { text });
    await db.report.update({ where: { id }, data: front });
    const placed = (part: string, path: string) => ({ says: "termIn", values: { part }, path });
    expect((await checksOf(moderator, id)).of("terms")).toMatchObject({
      gaps: [
        placed("title", "report"),
        placed("standfirst", "report"),
        placed("foreword", "report/front"),
        placed("summary", "report/front"),
        placed("finding", `findings/${finding.number}`),
        placed("charter", "settings"),
      ],
    });
    await db.report.update({ where: { id }, data: { printsCharter: false } });
    expect((await checksOf(moderator, id)).of("terms")?.gaps).toHaveLength(5);
    const page = await readPrintedTexts(moderator, group.id, { id: report.documentId, paper: null });
    expect(page?.map(({ part }) => part)).toEqual([
      "title",
      "standfirst",
      "foreword",
      "summary",
      "text",
      "finding",
    ]);
    const paper = await aPaper(group, { text: "The AP4." });
    const ofPaper = { id: paper.documentId, paper: paper.slug };
    const texts = (await readPrintedTexts(moderator, group.id, ofPaper)) ?? [];
    expect(checkTerms(texts, await listTerms(moderator, group.id)).issues).toMatchObject([{ part: "text" }]);
    expect(await readPrintedTexts(await someone(await aGroup()), group.id, ofPaper)).toBeNull();
  });

  it("waits for every comment of every round, and for the round to be completed", async () => {
    const { group, moderator, report } = await aPlainReport();
    const version = await db.documentVersion.create({
      data: {
        ...{
          documentId: report.documentId,
          number: 1,
          name: "Frozen",
          content: "{}",
          hash: hashOf("{}"),
          plainText: "",
        },
        wordCount: 0,
      },
      select: { id: true },
    });
    const round = await db.reviewRound.create({
      data: {
        ...{ groupId: group.id, documentId: report.documentId, number: 1, state: "closed" as const },
        ...{ versionId: version.id, openedAt: inDays(-9), closesAt: inDays(-1) },
        comments: { create: { number: 1, body: "Why?" } },
      },
      select: { id: true },
    });
    expect((await checksOf(moderator, report.id)).of("comments")).toMatchObject({
      state: "open",
      gaps: [{ says: "unanswered", values: { count: 1 } }],
    });
    await db.reviewComment.updateMany({ where: { roundId: round.id }, data: { disposition: "noted" } });
    expect((await checksOf(moderator, report.id)).of("comments")).toMatchObject({
      gaps: [{ says: "roundNotCompleted" }],
    });
    await db.reviewRound.update({ where: { id: round.id }, data: { state: "responses_published" } });
    expect((await checksOf(moderator, report.id)).of("comments")).toMatchObject({ state: "met", total: 1 });
  });

  it("sees an objection that was raised after the text was signed, and a finding that was opened again", async () => {
    const { group, moderator } = await aPlainReport();
    const objector = await someone(group);
    const finding = await aFinding(group, moderator);
    const called = {
      findingId: finding.id,
      outcome: "deferred" as const,
      rationale: "Views differ, and stay so.",
    };
    expect((await recordOutcome(moderator, called)).ok).toBe(true);
    const report = await aReport(group, { text: `Words.\n\n{{finding:${finding.id}}}` });
    const round = await openFor(moderator, report.id);
    expect((await approveReport(moderator, { roundId: round.id })).ok).toBe(true);
    expect((await checksOf(moderator, report.id)).of("objections")).toMatchObject({ state: "met" });
    expect((await reopenFinding(moderator, { findingId: finding.id })).ok).toBe(true);
    expect((await checksOf(moderator, report.id)).of("findings")).toMatchObject({ state: "open" });
    const again = { ...called, rationale: "Views differ more than they did." };
    expect((await recordOutcome(moderator, again)).ok).toBe(true);
    expect((await checksOf(moderator, report.id)).of("findings")).toMatchObject({
      state: "open",
      isWaivable: false,
      gaps: [{ says: "calledAnew", values: { number: 1 } }],
    });
    expect((await reopenFinding(moderator, { findingId: finding.id })).ok).toBe(true);
    const objection = {
      findingId: finding.id,
      version: 1,
      value: "objection" as const,
      text: "Name the treaty.",
    };
    expect((await recordPosition(objector, objection)).ok).toBe(true);
    expect((await recordOutcome(moderator, called)).ok).toBe(true);
    expect((await checksOf(moderator, report.id)).of("objections")).toMatchObject({
      state: "open",
      isWaivable: false,
      gaps: [{ says: "unprinted" }],
    });
  });

  it("finds where a name is used that the group has given up, until each is put right or answered for", async () => {
    const { group, moderator, report } = await aPlainReport("The Asia-Pacific, and again the Asia-Pacific.");
    expect((await checksOf(moderator, report.id)).of("terms")).toMatchObject({ state: "met", total: 0 });
    const chosen = { groupId: group.id, term: "Indo-Pacific", abbreviation: "", note: "" };
    expect((await saveTerm(moderator, { ...chosen, variants: ["Asia-Pacific"] })).ok).toBe(true);
    expect((await checksOf(moderator, report.id)).of("terms")).toMatchObject({
      state: "open",
      gaps: [{ says: "term", values: { found: "Asia-Pacific", term: "Indo-Pacific" } }],
    });
    const asked = { reportId: report.id, check: "terms" as const, reason };
    expect((await waiveCheck(moderator, asked)).ok).toBe(true);
    expect((await checksOf(moderator, report.id)).of("terms")).toMatchObject({ state: "waived" });
    await saveTerm(moderator, { ...chosen, term: "Once more", variants: ["again"] });
    expect((await checksOf(moderator, report.id)).of("terms")).toMatchObject({ state: "open" });
  });

  it("is for those who make the report, and moderators alone waive", async () => {
    const { group, report } = await aPlainReport();
    expect(await readinessOf(await someone(group, "observer"), report.id)).toBeNull();
    expect(await readinessOf(await someone(await aGroup(), "moderator"), report.id)).toBeNull();
    expect((await readinessOf(await someone(group), report.id))?.may.waive).toBe(false);
  });
});

describe("a waiver", () => {
  it("holds with its reason until it is taken back, and for nothing that comes later", async () => {
    const { moderator, report } = await aPlainReport();
    const asked = { reportId: report.id, check: "metadata" as const };
    expect((await waiveCheck(moderator, { ...asked, reason })).ok).toBe(true);
    expect((await checksOf(moderator, report.id)).of("metadata")).toMatchObject({
      state: "waived",
      gaps: [{ waiver: { reason, by: moderator.name } }],
    });
    expect(await waiveCheck(moderator, { ...asked, reason })).toMatchObject({
      refusal: { kind: "NothingToWaive" },
    });
    expect((await takeBackWaiver(moderator, asked)).ok).toBe(true);
    expect(await takeBackWaiver(moderator, asked)).toMatchObject({ refusal: { kind: "NothingWaived" } });
    expect((await checksOf(moderator, report.id)).of("metadata")?.state).toBe("open");
    expect(await db.readinessWaiver.count({ where: { reportId: report.id } })).toBe(1);
  });

  it("is a moderator’s, of a group that works, and never of what is somebody’s right", async () => {
    const { group, moderator, report } = await aPlainReport("");
    const asked = { reportId: report.id, check: "metadata" as const, reason };
    expect(await waiveCheck(await someone(group), asked)).toMatchObject({ refusal: { kind: "NotAllowed" } });
    expect(await waiveCheck(await someone(group, "observer"), asked)).toMatchObject({
      refusal: { kind: "NotVisible" },
    });
    expect(await waiveCheck(moderator, { ...asked, check: "text" })).toMatchObject({
      refusal: { kind: "NeverWaived" },
    });
    await db.workingGroup.update({ where: { id: group.id }, data: { concludedAt: new Date() } });
    expect(await waiveCheck(moderator, asked)).toMatchObject({ refusal: { kind: "NotAllowed" } });
  });

  it("of two moderators at once is one", async () => {
    const { group, moderator, report } = await aPlainReport();
    const other = await someone(group, "moderator");
    const asked = { reportId: report.id, check: "metadata" as const, reason };
    const both = await Promise.all([waiveCheck(moderator, asked), waiveCheck(other, asked)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: "NothingToWaive" } });
  });
});
