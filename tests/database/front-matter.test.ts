import { describe, expect, it } from "vitest";
import { refuse } from "#lib/base/result.ts";
import { findReportPreview } from "#lib/domain/publications/find-report-preview.ts";
import { readFrontMatter } from "#lib/domain/reports/read-front-matter.ts";
import { setFrontMatterSchema } from "#lib/domain/reports/schema.ts";
import { setFrontMatter } from "#lib/domain/reports/set-front-matter.ts";
import { saveTerm } from "#lib/domain/terms/save-term.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, aReport, published, someone } from "#tests/world/world.ts";

withDatabase();

async function aReportToWrite() {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  return { group, moderator, report: await aReport(group, { state: "drafting" }) };
}

type World = Awaited<ReturnType<typeof aReportToWrite>>;

const markOf = async ({ moderator, report }: World) =>
  (await readFrontMatter(moderator, report.id))?.mark ?? "";

const front = (reportId: string, mark: string, more: object = {}) =>
  setFrontMatterSchema.parse({
    ...{ reportId, mark, corporateAuthor: "", foreword: "", forewordBy: "", summary: "" },
    ...more,
  });

describe("what stands around a report", () => {
  it("is set by its moderators while the text is open, and read by its readers", async () => {
    const world = await aReportToWrite();
    const { group, moderator, report } = world;
    const input = front(report.id, await markOf(world), { foreword: "A word.", printsCharter: "on" });
    const expert = await someone(group, "expert");
    expect(await setFrontMatter(expert, input)).toEqual(refuse({ kind: "NotAllowed" }));
    expect((await setFrontMatter(moderator, input)).ok).toBe(true);
    const read = { foreword: "A word.", printsCharter: true, printsEvidence: false };
    expect(await readFrontMatter(expert, report.id)).toMatchObject(read);
    expect(await readFrontMatter(await someone(group, "observer"), report.id)).toBeNull();
    await db.report.update({ where: { id: report.id }, data: { state: "sign_off" } });
    expect(await setFrontMatter(moderator, { ...input, mark: await markOf(world) })).toMatchObject({
      refusal: { kind: "WrongState" },
    });
  });

  it("is not overwritten by who read an older state of it", async () => {
    const world = await aReportToWrite();
    const { moderator, report } = world;
    const mark = await markOf(world);
    const answers = await Promise.all(
      ["One.", "Two."].map((summary) => setFrontMatter(moderator, front(report.id, mark, { summary }))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual(refuse({ kind: "FrontMatterChanged" }));
  });

  it("is in the preview and, unchanged later on, in the edition, with abbreviations that occur", async () => {
    const world = await aReportToWrite();
    const { group, moderator, report } = world;
    await db.workingGroup.update({
      where: { id: group.id },
      data: { charter: "Our task.", announcedAt: new Date() },
    });
    for (const abbreviation of ["IP4", "NATO"])
      await saveTerm(moderator, {
        groupId: group.id,
        ...{ term: `${abbreviation} in full`, variants: [], abbreviation, note: "" },
      });
    const said = { corporateAuthor: "The Four", summary: "What the IP4 can do.", printsAbbreviations: "on" };
    await setFrontMatter(moderator, front(report.id, await markOf(world), said));
    const around = {
      corporateAuthor: "The Four",
      foreword: null,
      summary: "What the IP4 can do.",
      charter: "",
      evidenceTable: false,
      abbreviations: [{ short: "IP4", long: "IP4 in full" }],
    };
    expect(await findReportPreview(moderator, { ...report, groupId: group.id })).toMatchObject(around);
    expect(await published(moderator, "report", report)).toMatchObject({ ok: true });
    await db.term.deleteMany({ where: { groupId: group.id } });
    const edition = await db.edition.findFirstOrThrow({
      where: { publication: { reportId: report.id } },
      select: { content: true, plainText: true },
    });
    expect(JSON.parse(edition.content)).toMatchObject(around);
    expect(edition.plainText).toContain("What the IP4 can do.");
  });
});
