import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { proposeFinding } from "#lib/domain/findings/propose-finding.ts";
import { recordOutcome } from "#lib/domain/findings/record-outcome.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { movePaper } from "#lib/domain/papers/move-paper.ts";
import { submitPaper } from "#lib/domain/papers/submit-paper.ts";
import { findReportPreview } from "#lib/domain/publications/find-report-preview.ts";
import { findEdition, listPublications } from "#lib/domain/publications/queries.ts";
import { findMatchingEditions } from "#lib/domain/publications/search-publications.ts";
import { withdrawEdition } from "#lib/domain/publications/withdraw-edition.ts";
import { reviseReport } from "#lib/domain/reports/revise-report.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aFinding, aGroup, aPaper, aReport, published, someone } from "#tests/world/world.ts";

withDatabase();

async function agreedFinding(group: { id: string }, ...holders: Parameters<typeof aFinding>[1][]) {
  const moderator = await someone(group, "moderator");
  const finding = await aFinding(group, moderator);
  for (const [index, holder] of holders.entries()) {
    const value = index === 0 ? ("reservation" as const) : ("support" as const);
    await recordPosition(holder, {
      findingId: finding.id,
      version: 1,
      value,
      text: value === "reservation" ? "Only until 2027." : "",
    });
  }
  const outcome = holders.length > 0 ? ("agreed_with_reservations" as const) : ("agreed" as const);
  const called = await recordOutcome(moderator, { findingId: finding.id, outcome, rationale: "All spoke." });
  expect(called.ok).toBe(true);
  return finding;
}

async function aPublished(reportText = "Words that travel.", findings: { id: string }[] = []) {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const text = [reportText, ...findings.map(({ id }) => `{{finding:${id}}}`)].join("\n\n");
  const report = await aReport(group, { text });
  const result = await published(moderator, "report", report);
  if (!result.ok) throw new Error(result.refusal.kind);
  return { group, moderator, report, slug: result.value.slug };
}

describe("publishing a report", () => {
  it("makes an edition whose bytes are hashed and cannot be changed", async () => {
    const { slug } = await aPublished();
    const edition = await findEdition(slug, null);
    expect(edition).toMatchObject({ number: 1, state: "public" });
    const row = await db.edition.findFirstOrThrow({
      where: { id: edition?.id ?? "" },
      select: { id: true, content: true },
    });
    expect(createHash("sha256").update(row.content).digest("hex")).toBe(edition?.hash);
    for (const data of [{ content: "{}" }, { title: "Another" }, { hash: "0".repeat(64) }, { number: 7 }]) {
      await expect(
        db.edition.update({ where: { id: row.id }, data }),
        JSON.stringify(data),
      ).rejects.toThrow();
    }
    await expect(db.edition.delete({ where: { id: row.id } })).rejects.toThrow();
  });

  it("refuses what was changed behind its back", async () => {
    const { slug } = await aPublished();
    await db.$executeRaw`alter table "Edition" disable trigger user`;
    await db.$executeRaw`alter table "Edition" drop constraint "Edition_hash_check"`;
    await db.$executeRaw`
      update "Edition" set "content" = replace("content", 'travel', 'stay')
      where "publicationId" = (select "id" from "Publication" where "slug" = ${slug})`;
    await db.$executeRaw`alter table "Edition" enable trigger user`;
    await expect(findEdition(slug, null)).rejects.toThrow(/not the text that was published/);
  });

  it("prints each finding's outcome and every position in its holder's words", async () => {
    const group = await aGroup();
    const [moderator, doubter, supporter] = [
      await someone(group, "moderator"),
      await someone(group),
      await someone(group),
    ];
    const finding = await agreedFinding(group, doubter, supporter);
    const report = await aReport(group, { text: `Words.\n\n{{finding:${finding.id}}}` });
    const result = await published(moderator, "report", report);
    const edition = await findEdition(result.ok ? result.value.slug : "", null);
    expect(edition?.content.findings).toMatchObject([
      {
        outcome: "agreed_with_reservations",
        positions: [
          { person: { name: doubter.name }, value: "reservation", text: "Only until 2027." },
          { person: { name: supporter.name }, value: "support" },
        ],
      },
    ]);
  });

  it("is impossible with a finding nobody has called, and leaves the text open", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const finding = await aFinding(group, moderator, "last_call");
    const report = await aReport(group, { text: `Words.\n\n{{finding:${finding.id}}}` });
    expect(await published(moderator, "report", report)).toEqual({
      ok: false,
      refusal: { kind: "FindingNotCalled", count: 1 },
    });
    expect(
      await db.document.findUniqueOrThrow({ where: { id: report.documentId }, select: { closedAt: true } }),
    ).toEqual({ closedAt: null });
  });

  it("cannot print another group's finding", async () => {
    const [group, elsewhere] = [await aGroup(), await aGroup()];
    const foreign = await agreedFinding(elsewhere);
    const report = await aReport(group, { text: `Words.\n\n{{finding:${foreign.id}}}` });
    const refused = await published(await someone(group, "moderator"), "report", report);
    expect(refused).toMatchObject({ ok: false, refusal: { kind: "FindingNotCalled" } });
  });

  it("cannot print another group's finding, nor preview who stands where, for a moderator who observes there", async () => {
    const [group, elsewhere] = [await aGroup(), await aGroup()];
    const holder = await someone(elsewhere);
    const foreign = await agreedFinding(elsewhere, holder);
    const report = await aReport(group, { text: `Words.\n\n{{finding:${foreign.id}}}` });
    const moderator = await someone(group, "moderator");
    await db.member.create({
      data: { groupId: elsewhere.id, personId: moderator.personId, role: "observer" },
      select: { id: true },
    });
    const memberships = [...moderator.memberships, { groupId: elsewhere.id, role: "observer" as const }];
    const both = { ...moderator, memberships };
    expect(await findReportPreview(both, { ...report, groupId: group.id })).toMatchObject({
      findings: [],
      uncalled: [foreign.id],
    });
    expect(await published(both, "report", report)).toMatchObject({
      ok: false,
      refusal: { kind: "FindingNotCalled" },
    });
  });

  it("happens once when two moderators press at the same moment", async () => {
    const group = await aGroup();
    const moderators = [await someone(group, "moderator"), await someone(group, "moderator")];
    const report = await aReport(group);
    const results = await Promise.all(moderators.map((moderator) => published(moderator, "report", report)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.edition.count({ where: { publication: { reportId: report.id } } })).toBe(1);
  });

  it("names its group, so the group has to be announced first", async () => {
    const group = await aGroup({ announced: false });
    const report = await aReport(group);
    const refused = await published(await someone(group, "moderator"), "report", report);
    expect(refused).toEqual({ ok: false, refusal: { kind: "GroupNotAnnounced" } });
  });

  it("is the moderators' alone", async () => {
    const group = await aGroup();
    const report = await aReport(group);
    expect(await published(await someone(group), "report", report)).toMatchObject({
      refusal: { kind: "NotAllowed" },
    });
    expect(await published(await someone(), "report", report)).toMatchObject({
      refusal: { kind: "NotVisible" },
    });
  });
});

describe("a second edition", () => {
  it("supersedes the first, which stays readable at its address", async () => {
    const { moderator, report, slug } = await aPublished();
    await reviseReport(moderator, report.id);
    const again = await published(moderator, "report", report);
    expect(again).toEqual({ ok: true, value: { slug, number: 2 } });
    expect(await findEdition(slug, null)).toMatchObject({ number: 2, state: "public" });
    expect(await findEdition(slug, 1)).toMatchObject({ number: 1, state: "superseded" });
  });
});

describe("withdrawing", () => {
  it("leaves the edition readable with its reason, and out of lists and search", async () => {
    const { moderator, slug } = await aPublished("Quetzal words.");
    const edition = await findEdition(slug, null);
    expect(await findMatchingEditions("quetzal")).toHaveLength(1);
    const input = { editionId: edition?.id ?? "", reason: "A table was wrong." };
    expect((await withdrawEdition(moderator, input)).ok).toBe(true);
    expect(await withdrawEdition(moderator, input)).toMatchObject({ refusal: { kind: "WrongState" } });
    expect(await findEdition(slug, null)).toMatchObject({
      state: "withdrawn",
      withdrawalReason: "A table was wrong.",
    });
    expect((await listPublications({ page: 1 })).cards.map((card) => card.slug)).not.toContain(slug);
    expect(await findMatchingEditions("quetzal")).toEqual([]);
  });
});

describe("the public list", () => {
  it("does not tell which publications are of a group that was not announced", async () => {
    const { group, slug } = await aPublished();
    const slugs = async () =>
      (await listPublications({ group: group.slug, page: 1 })).cards.map((card) => card.slug);
    expect(await slugs()).toEqual([slug]);
    await db.workingGroup.update({
      where: { id: group.id },
      data: { announcedAt: null },
      select: { id: true },
    });
    expect(await slugs()).toEqual([]);
  });
});

describe("evidence in print", () => {
  it("quotes a paper only once the public can read it", async () => {
    const group = await aGroup();
    const [author, moderator] = [await someone(group), await someone(group, "moderator")];
    const paper = await aPaper(group, { authors: [author], text: "A sentence still under review." });
    const passage = {
      documentId: paper.documentId,
      quote: "still under review",
      anchor: { blockId: null, prefix: "", suffix: "" },
    };
    const proposed = await proposeFinding(moderator, {
      groupId: group.id,
      statement: "A statement to print",
      reasons: "",
      theme: "",
      passage,
    });
    const finding = await db.finding.findFirstOrThrow({
      where: { groupId: group.id, number: proposed.ok ? proposed.value.number : 0 },
      select: { id: true },
    });
    await db.finding.update({ where: { id: finding.id }, data: { state: "circulated" } });
    await recordOutcome(moderator, { findingId: finding.id, outcome: "agreed", rationale: "All spoke." });
    const report = await aReport(group, { text: `Words.\n\n{{finding:${finding.id}}}` });
    const first = await published(moderator, "report", report);
    const slug = first.ok ? first.value.slug : "";
    const before = await findEdition(slug, null);
    expect(before?.content.findings[0]?.evidence).toEqual([
      { kind: "unpublished_paper", stance: "supports" },
    ]);
    const { content } = await db.edition.findFirstOrThrow({
      where: { id: before?.id ?? "" },
      select: { content: true },
    });
    expect(content).not.toContain("still under review");
    expect(content).not.toContain(paper.slug);

    await submitPaper(author, { paperId: paper.id });
    await movePaper(moderator, { paperId: paper.id, move: "startReview" });
    await movePaper(moderator, { paperId: paper.id, move: "accept" });
    expect(await published(moderator, "paper", paper)).toMatchObject({
      refusal: { kind: "WrongState" },
    });
    await movePaper(author, { paperId: paper.id, move: "approve" });
    expect((await published(moderator, "paper", paper)).ok).toBe(true);
    await reviseReport(moderator, report.id);
    await published(moderator, "report", report);
    const after = await findEdition(slug, null);
    expect(after?.content.findings[0]?.evidence).toMatchObject([
      { kind: "passage", quote: "still under review" },
    ]);
  });
});
