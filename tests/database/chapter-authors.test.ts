import { beforeEach, describe, expect, it } from "vitest";
import { refuse } from "#lib/base/result.ts";
import { readWorkingText } from "#lib/domain/documents/queries.ts";
import { findReportPreview } from "#lib/domain/publications/find-report-preview.ts";
import { listChapterAuthors } from "#lib/domain/reports/list-chapter-authors.ts";
import { setChapterAuthors } from "#lib/domain/reports/set-chapter-authors.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, aReport, published, someone } from "#tests/world/world.ts";

withDatabase();

let world: Awaited<ReturnType<typeof aWorld>>;

async function aWorld() {
  const group = await aGroup();
  await db.workingGroup.update({ where: { id: group.id }, data: { announcedAt: new Date() } });
  const moderator = await someone(group, "moderator");
  const writers = [await someone(group, "expert"), await someone(group, "expert")] as const;
  const report = await aReport(group, { text: "## Opening\n\nWords.\n\n## End\n\nLast." });
  const { content } = await readWorkingText(db, report.documentId);
  return { group, moderator, writers, report, blockId: String(content[0]?.attrs?.id) };
}

beforeEach(async () => {
  world = await aWorld();
});

const name = (personIds: string[], blockId = world.blockId) =>
  setChapterAuthors(world.moderator, { reportId: world.report.id, blockId, personIds });

describe("who wrote a chapter", () => {
  it("is printed in the order of the byline, credited, and taken away again", async () => {
    const { moderator, writers, report, group, blockId } = world;
    const [first, second] = writers;
    expect((await name([second.personId, first.personId])).ok).toBe(true);
    const preview = await findReportPreview(moderator, { ...report, groupId: group.id });
    const people = await db.person.findMany({ select: { id: true, slug: true } });
    const slugOf = (id: string) => people.find((person) => person.id === id)?.slug;
    const byline = [slugOf(second.personId), slugOf(first.personId)];
    expect(preview?.chapters).toMatchObject([{ blockId, authors: byline.map((slug) => ({ slug })) }]);
    expect(await published(moderator, "report", report)).toMatchObject({ ok: true });
    const credits = await db.editionCredit.findMany({
      where: { role: "author", edition: { publication: { reportId: report.id } } },
      select: { personId: true },
      orderBy: { rank: "asc" },
    });
    expect(credits.map(({ personId }) => personId)).toEqual([second.personId, first.personId]);
  });

  it("is told of a chapter whose heading went, is not printed then, and can be forgotten", async () => {
    const { moderator, writers, report, group } = world;
    await db.reportChapterAuthor.create({
      data: { reportId: report.id, blockId: "gone", personId: writers[0].personId, rank: 1 },
    });
    const preview = await findReportPreview(moderator, { ...report, groupId: group.id });
    expect(preview?.chapters).toEqual([]);
    expect([...(await listChapterAuthors(moderator, report.id)).keys()]).toEqual(["gone"]);
    expect(await name([writers[0].personId], "gone")).toEqual(refuse({ kind: "SectionGone" }));
    expect((await name([], "gone")).ok).toBe(true);
    expect((await listChapterAuthors(moderator, report.id)).size).toBe(0);
  });

  it("is named by moderators, of people of the group", async () => {
    const { writers, report, blockId } = world;
    const outsider = await someone(await aGroup(), "expert");
    expect(await name([outsider.personId])).toEqual(refuse({ kind: "NoSuchMember" }));
    const input = { reportId: report.id, blockId, personIds: [] };
    expect(await setChapterAuthors(writers[0], input)).toEqual(refuse({ kind: "NotAllowed" }));
    expect(await setChapterAuthors(outsider, input)).toEqual(refuse({ kind: "NotVisible" }));
  });
});
