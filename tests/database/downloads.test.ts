import { describe, expect, it } from "vitest";
import { listAudit } from "#lib/domain/audit/list-audit.ts";
import { takeWorkingMaterial } from "#lib/domain/imports/take-working-material.ts";
import { listActivity } from "#lib/domain/notifications/list-activity.ts";
import { findResponses } from "#lib/domain/reviews/find-responses.ts";
import { everyResponse } from "#lib/domain/reviews/responses-choice.ts";
import { takeResponses } from "#lib/domain/reviews/take-responses.ts";
import { downloadSources } from "#lib/domain/sources/download-sources.ts";
import { takeText } from "#lib/domain/versions/take-text.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aReviewComment, aReviewRound } from "#tests/world/reviews.ts";
import { aGroup, aPaper, aReport, someone } from "#tests/world/world.ts";

withDatabase();

async function aRoom() {
  const group = { ...(await aGroup()), concludedAt: null };
  const [moderator, expert] = [await someone(group, "moderator"), await someone(group)];
  const paper = await aPaper(group, { state: "in_review", text: "What the partners planned." });
  return { group, moderator, expert, paper };
}

const factsOf = (groupId: string) =>
  db.fact.findMany({
    where: { groupId, kind: { endsWith: "Downloaded" } },
    select: { kind: true, personId: true, subjectId: true, detail: true },
    orderBy: { id: "asc" },
  });

describe("what leaves a closed group as a file", () => {
  it("is recorded, with who took what, in which form", async () => {
    const { group, expert, paper } = await aRoom();
    const report = await aReport(group, { state: "drafting" });
    await takeText(expert, report.documentId, "docx");
    await takeText(expert, report.documentId, "md");
    await takeWorkingMaterial(expert, paper.documentId);
    await downloadSources(expert, { groupId: group.id, documentId: paper.documentId }, "bib");
    await downloadSources(expert, { groupId: group.id, documentId: null }, "ris");
    const facts = await factsOf(group.id);
    expect(facts.map(({ kind, subjectId, detail }) => [kind, subjectId, detail])).toEqual([
      ["TextDownloaded", report.id, { format: "docx", working: false }],
      ["TextDownloaded", report.id, { format: "md", working: false }],
      ["TextDownloaded", paper.id, { format: "docx", working: true }],
      ["SourcesDownloaded", paper.id, { format: "bib", count: 0 }],
      ["SourcesDownloaded", group.id, { format: "ris", count: 0 }],
    ]);
    expect(new Set(facts.map(({ personId }) => personId))).toEqual(new Set([expert.personId]));
  });

  it("is recorded of a review’s table, with how many comments it holds", async () => {
    const { group, moderator, expert, paper } = await aRoom();
    const asked = await aReviewRound(group, paper, { state: "closed" });
    await aReviewComment(asked, expert, { body: "The second sentence says too much." });
    const round = await findResponses(moderator, paper.documentId);
    if (!round) throw new Error("There is no round");
    const taken = await takeResponses(moderator, round, { choice: everyResponse, format: "xlsx" });
    expect(taken.count).toBe(1);
    expect(await factsOf(group.id)).toEqual([
      {
        kind: "ResponsesDownloaded",
        personId: moderator.personId,
        subjectId: paper.id,
        detail: { format: "xlsx", round: 1, count: 1 },
      },
    ]);
  });

  it("is told to its moderators by name, to administrators without, and to nobody else", async () => {
    const { group, moderator, expert, paper } = await aRoom();
    await takeText(expert, paper.documentId, "docx");
    await downloadSources(expert, { groupId: group.id, documentId: null }, "bib");
    const told = async (actor: typeof expert) =>
      (await listActivity(actor, group, {})).entries.map(({ kind, by }) => [kind, by]);
    expect(await told(moderator)).toEqual([
      ["SourcesDownloaded", expert.name],
      ["TextDownloaded", expert.name],
    ]);
    expect(await told(expert)).toEqual([]);
    const administrator = { ...(await someone()), administrator: true };
    const audit = await listAudit(administrator, { group: group.id, kind: "exports" });
    expect(audit?.entries.map(({ kind, by }) => [kind, by])).toEqual([
      ["SourcesDownloaded", null],
      ["TextDownloaded", null],
    ]);
    expect(JSON.stringify(audit?.entries)).not.toContain(paper.id);
  });

  it("is not recorded of somebody who gets nothing", async () => {
    const { group, paper } = await aRoom();
    const [observer, stranger] = [await someone(group, "observer"), await someone()];
    for (const actor of [observer, stranger]) {
      expect(await takeText(actor, paper.documentId, "docx")).toBeNull();
      expect(await takeWorkingMaterial(actor, paper.documentId)).toBeNull();
    }
    expect(await factsOf(group.id)).toEqual([]);
  });
});
