import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { freezeDocument } from "#lib/domain/documents/freeze-document.ts";
import { paperReadinessOf } from "#lib/domain/readiness/queries.ts";
import { isReady } from "#lib/domain/readiness/rules.ts";
import { takeBackWaiver } from "#lib/domain/readiness/take-back-waiver.ts";
import type { ReadinessKind } from "#lib/domain/readiness/types.ts";
import { waiveCheck } from "#lib/domain/readiness/waive-check.ts";
import { requestRelease } from "#lib/domain/releases/request-release.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, aPaper, now, someone } from "#tests/world/world.ts";

withDatabase();

const reason = "The treaty itself says it so.";

/** A paper that lacks nothing, but that it uses a name the group has given up where `text` says so. */
async function aReadyPaper(text = "Words of a paper.") {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  await db.term.create({ data: { groupId: group.id, term: "IP4", variants: ["AP4"] }, select: { id: true } });
  const paper = await aPaper(group, { state: "ready", authors: [await someone(group)], text });
  const final = { documentId: paper.documentId, name: "Final", createdById: null };
  await db.$transaction((tx) => freezeDocument(tx, final));
  return { group, moderator, paper };
}

async function checksOf(actor: SignedInActor, paperId: string) {
  const readiness = await paperReadinessOf(actor, paperId);
  if (!readiness) throw new Error("There is no readiness to see");
  const of = (kind: ReadinessKind) => readiness.checks.find((check) => check.kind === kind);
  return { ...readiness, of };
}

const publish = (actor: SignedInActor, { id }: { id: string }) =>
  requestRelease(actor, { ...now, subject: "paper", subjectId: id });

describe("a paper", () => {
  it("is checked as a report is before it is published, and comes out when nothing stands against it", async () => {
    const { moderator, paper } = await aReadyPaper();
    const { checks, of } = await checksOf(moderator, paper.id);
    expect(checks.map(({ kind }) => kind)).toEqual([
      "text",
      "figures",
      "comments",
      "approval",
      "links",
      "footnotes",
      "sources",
      "terms",
      "byline",
      "announced",
    ]);
    expect(of("text")).toMatchObject({ state: "met", total: 4 });
    expect(isReady(checks)).toBe(true);
    expect((await publish(moderator, paper)).ok).toBe(true);
  });

  it("is not published with what is not met, until that is waived with a reason that is kept", async () => {
    const { moderator, paper } = await aReadyPaper("The AP4 agree.");
    expect((await checksOf(moderator, paper.id)).of("terms")).toMatchObject({
      state: "open",
      gaps: [{ says: "term", values: { found: "AP4", term: "IP4" } }],
    });
    expect(await publish(moderator, paper)).toEqual({ ok: false, refusal: { kind: "NotReady", count: 1 } });
    const asked = { paperId: paper.id, check: "terms" as const };
    expect((await waiveCheck(moderator, { ...asked, reason })).ok).toBe(true);
    expect((await checksOf(moderator, paper.id)).of("terms")).toMatchObject({
      state: "waived",
      gaps: [{ waiver: { reason, by: moderator.name } }],
    });
    expect((await takeBackWaiver(moderator, asked)).ok).toBe(true);
    expect((await publish(moderator, paper)).ok).toBe(false);
    expect((await waiveCheck(moderator, { ...asked, reason })).ok).toBe(true);
    expect((await publish(moderator, paper)).ok).toBe(true);
    const kinds = await db.fact.findMany({ where: { subjectId: paper.id, kind: { contains: "Wai" } } });
    expect(kinds.map(({ kind }) => kind)).toContain("PaperWaiverTakenBack");
  });

  it("is waived for by moderators alone, and never in what is somebody’s right", async () => {
    const { group, moderator, paper } = await aReadyPaper("The AP4 agree.");
    const asked = { paperId: paper.id, check: "terms" as const, reason };
    expect(await waiveCheck(await someone(group), asked)).toMatchObject({ refusal: { kind: "NotAllowed" } });
    const outsider = await someone(await aGroup(), "moderator");
    expect(await waiveCheck(outsider, asked)).toMatchObject({ refusal: { kind: "NotVisible" } });
    const approval = { ...asked, check: "approval" as const };
    expect(await waiveCheck(moderator, approval)).toMatchObject({ refusal: { kind: "NeverWaived" } });
    expect(await paperReadinessOf(await someone(group, "observer"), paper.id)).toBeNull();
    expect(await paperReadinessOf(outsider, paper.id)).toBeNull();
  });

  it("whose authors have not approved it, or of which nobody is named, is not ready", async () => {
    const { group, moderator } = await aReadyPaper();
    const paper = await aPaper(group, { state: "accepted" });
    const { of } = await checksOf(moderator, paper.id);
    expect(of("approval")).toMatchObject({ state: "open", gaps: [{ says: "notFinal" }], isWaivable: false });
    expect(of("byline")).toMatchObject({ state: "open", gaps: [{ says: "authorsMissing" }] });
  });

  it("keeps its waivers apart from those of a report", async () => {
    const { moderator, paper } = await aReadyPaper("The AP4 agree.");
    await waiveCheck(moderator, { paperId: paper.id, check: "terms", reason });
    const data = { reportId: null, paperId: null, check: "terms", reason, waivedById: moderator.personId };
    await expect(db.readinessWaiver.create({ data })).rejects.toThrow();
    expect(await db.readinessWaiver.count({ where: { paperId: paper.id, reportId: null } })).toBe(1);
  });
});
