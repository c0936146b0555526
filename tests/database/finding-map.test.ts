import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listEvidenceLinks } from "#lib/domain/evidence/list-evidence-links.ts";
import { listFindingTitles } from "#lib/domain/findings/list-finding-titles.ts";
import { listReportEmbeds } from "#lib/domain/publications/list-report-embeds.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aDiscussion, aFinding, aGroup, aPaper, aReport, someone } from "#tests/world/world.ts";

withDatabase();

/** A finding that rests on a paper and on what was said, a draft that rests on it, and a report with both. */
async function aTable() {
  const group = await aGroup();
  const [moderator, expert] = [await someone(group, "moderator"), await someone(group)];
  const paper = await aPaper(group, { authors: [expert] });
  const discussion = await aDiscussion(group, { state: "summary_circulated" });
  const [finding, draft] = [await aFinding(group, expert), await aFinding(group, moderator, "draft")];
  const said = {
    discussionId: discussion.id,
    rule: "not_for_attribution" as const,
    body: "Said.",
    heldOn: new Date(),
  };
  const { id: contributionId } = await db.contribution.create({ data: said, select: { id: true } });
  await db.evidence.createMany({
    data: [
      { findingId: finding.id, kind: "passage", documentId: paper.documentId, quote: "Some words" },
      { findingId: finding.id, kind: "contribution", contributionId, stance: "qualifies" },
      { findingId: draft.id, kind: "finding", otherFindingId: finding.id },
      { findingId: finding.id, kind: "source", sourceTitle: "Taken away", removedAt: new Date() },
    ],
  });
  const report = await aReport(group, {
    text: `Words.\n\n{{finding:${finding.id}}}\n\n{{paper:${paper.id}}}`,
  });
  const seenBy = async (actor: SignedInActor) => ({
    findings: (await listFindingTitles(actor, group.id)).map(({ number }) => number),
    links: (await listEvidenceLinks(actor, group.id)).map(({ from, stance }) => `${from.kind} ${stance}`),
    report: await listReportEmbeds(actor, group.id),
  });
  return { group, moderator, expert, paper, discussion, finding, report, seenBy };
}

describe("what the picture is drawn from", () => {
  it("is every finding, every link and what the report embeds, for whoever may read them", async () => {
    const { moderator, finding, paper, report, seenBy } = await aTable();
    expect(await seenBy(moderator)).toEqual({
      findings: [1, 2],
      links: ["paper supports", "discussion qualifies", "finding supports"],
      report: { title: report.slug, findings: [finding.id], papers: [paper.id] },
    });
  });

  it("is for an expert without drafts of others, and what those rest on", async () => {
    const { expert, seenBy } = await aTable();
    const seen = await seenBy(expert);
    expect(seen).toMatchObject({ findings: [1], links: ["paper supports", "discussion qualifies"] });
  });

  it("opens to an observer with the paper, the record and the report themselves", async () => {
    const { group, paper, discussion, report, seenBy } = await aTable();
    const observer = await someone(group, "observer");
    expect(await seenBy(observer)).toEqual({ findings: [1], links: [], report: null });
    await db.paper.update({ where: { id: paper.id }, data: { state: "accepted" } });
    await db.discussion.update({ where: { id: discussion.id }, data: { state: "summary_agreed" } });
    await db.report.update({ where: { id: report.id }, data: { state: "published" } });
    const seen = await seenBy(observer);
    expect(seen.links).toEqual(["paper supports", "discussion qualifies"]);
    expect(seen.report).not.toBeNull();
  });

  it("is nothing to anybody else", async () => {
    const { seenBy } = await aTable();
    expect(await seenBy(await someone())).toEqual({ findings: [], links: [], report: null });
  });
});
