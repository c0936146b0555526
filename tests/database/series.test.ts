import { expect, it } from "vitest";
import { freezeDocument } from "#lib/domain/documents/freeze-document.ts";
import { findEdition, listPublications } from "#lib/domain/publications/queries.ts";
import { releaseDue } from "#lib/domain/releases/release-due.ts";
import { requestRelease } from "#lib/domain/releases/request-release.ts";
import { readFrontMatter } from "#lib/domain/reports/read-front-matter.ts";
import { setFrontMatterSchema } from "#lib/domain/reports/schema.ts";
import { setFrontMatter } from "#lib/domain/reports/set-front-matter.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, aPaper, aReport, now, published, someone, unique } from "#tests/world/world.ts";

withDatabase();

it("a report comes out in the series that it said before it was signed, and is found by it", async () => {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const report = await aReport(group, { state: "drafting" });
  const name = unique("Meridian Report");
  const say = async (seriesName: string, seriesNumber: string) => {
    const mark = (await readFrontMatter(moderator, report.id))?.mark ?? "";
    const said = setFrontMatterSchema.parse({ reportId: report.id, mark, seriesName, seriesNumber });
    return setFrontMatter(moderator, said);
  };
  expect(await say(name, "")).toMatchObject({ refusal: { kind: "SeriesIncomplete" } });
  expect(await say("", "7")).toMatchObject({ refusal: { kind: "SeriesIncomplete" } });
  expect(await say(name, "7")).toMatchObject({ ok: true });
  const out = await published(moderator, "report", report);
  const edition = out.ok ? await findEdition(out.value.slug, null) : null;
  expect(edition?.content.series).toEqual({ name, number: "7" });
  const { cards } = await listPublications({ series: name, page: 1 });
  expect(cards).toMatchObject([{ slug: edition?.slug, series: { name, number: "7" } }]);
});

it("a paper comes out in the series that is said when it is published, or in none", async () => {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const name = unique("Meridian Paper");
  const come = async (series: { seriesName?: string; seriesNumber?: string }) => {
    const paper = await aPaper(group, { state: "ready", authors: [moderator] });
    const version = { documentId: paper.documentId, name: "Approved", createdById: null };
    await db.$transaction((tx) => freezeDocument(tx, version));
    const input = { ...now, ...series, subject: "paper" as const, subjectId: paper.id };
    const requested = await requestRelease(moderator, input);
    if (!requested.ok) return requested.refusal.kind;
    const { id } = requested.value;
    await db.release.update({ where: { id }, data: { filesWanted: 0 }, select: { id: true } });
    await releaseDue();
    const { slug } = await db.publication.findFirstOrThrow({ where: { paperId: paper.id } });
    return (await findEdition(slug, null))?.content.series;
  };
  expect(await come({ seriesName: name })).toBe("SeriesIncomplete");
  expect(await come({ seriesName: name, seriesNumber: "3" })).toEqual({ name, number: "3" });
  expect(await come({})).toBeNull();
  const { cards } = await listPublications({ series: name, page: 1 });
  expect(cards).toMatchObject([{ series: { name, number: "3" } }]);
});
