import { describe, expect, it } from "vitest";
import { freezeDocument } from "#lib/domain/documents/freeze-document.ts";
import { renamePaper } from "#lib/domain/papers/rename-paper.ts";
import { renamePaperSchema } from "#lib/domain/papers/schema.ts";
import { findEdition } from "#lib/domain/publications/queries.ts";
import { renameReport } from "#lib/domain/reports/rename-report.ts";
import { renameReportSchema } from "#lib/domain/reports/schema.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, aPaper, aReport, published, someone } from "#tests/world/world.ts";

withDatabase();

async function aModerator() {
  const group = await aGroup();
  return { group, moderator: await someone(group, "moderator") };
}

async function languageInPrint(...subject: Parameters<typeof published>) {
  const released = await published(...subject);
  if (!released.ok) throw new Error(released.refusal.kind);
  return (await findEdition(released.value.slug, null))?.content.language;
}

describe("the language of a text", () => {
  it("is said by a paper's author, stays when nothing is said of it, and is its edition's", async () => {
    const { group, moderator } = await aModerator();
    const paper = await aPaper(group, { state: "drafting", authors: [moderator] });
    const said = { paperId: paper.id, title: "海底ケーブルの修理" };
    await renamePaper(moderator, renamePaperSchema.parse({ ...said, language: "ja" }));
    await renamePaper(moderator, renamePaperSchema.parse(said));
    await db.paper.update({ where: { id: paper.id }, data: { state: "ready" } });
    await db.$transaction((tx) =>
      freezeDocument(tx, { documentId: paper.documentId, name: "Final", createdById: null }),
    );
    expect(await languageInPrint(moderator, "paper", paper)).toBe("ja");
  });

  it("is said by a report's moderators, and is its edition's", async () => {
    const { group, moderator } = await aModerator();
    const report = await aReport(group, { state: "drafting" });
    const said = {
      reportId: report.id,
      title: "Les câbles sous-marins",
      standfirst: "Un mot.",
      language: "fr",
    };
    await renameReport(moderator, renameReportSchema.parse(said));
    expect(await languageInPrint(moderator, "report", report)).toBe("fr");
  });

  it("is one that is known", () => {
    const said = { reportId: crypto.randomUUID(), title: "A title" };
    expect(renameReportSchema.safeParse({ ...said, language: "xx" }).success).toBe(false);
    expect(renameReportSchema.safeParse({ ...said, language: "zh-Hant" }).success).toBe(true);
  });
});
