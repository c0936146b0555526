import { expect, it } from "vitest";
import { findEdition } from "#lib/domain/publications/queries.ts";
import { makeReleaseFiles } from "#lib/domain/releases/make-release-files.ts";
import { releaseDue } from "#lib/domain/releases/release-due.ts";
import { requestRelease } from "#lib/domain/releases/request-release.ts";
import { rescheduleRelease } from "#lib/domain/releases/reschedule-release.ts";
import { releaseFormats } from "#lib/domain/releases/types.ts";
import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, aReport, inDays, now, signedOff, someone } from "#tests/world/world.ts";

withDatabase();

const later = { ...now, when: "later" } as const;

async function aRelease(releaseAt: Date) {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const report = await aReport(group);
  await signedOff(moderator, report.id);
  const input = { ...later, releaseAt, subject: "report", subjectId: report.id } as const;
  const release = await requestRelease(moderator, input);
  if (!release.ok) throw new Error(release.refusal.kind);
  const move = (to: Date) =>
    rescheduleRelease(moderator, { ...later, releaseId: release.value.id, releaseAt: to });
  return { report, id: release.value.id, move };
}

async function jatsOf(releaseId: string): Promise<string> {
  const { key } = await db.releaseFile.findFirstOrThrow({ where: { releaseId, format: "jats" } });
  return new TextDecoder().decode((await fileStore().read(key)) ?? undefined);
}

const dayOf = (instant: Date) => `iso-8601-date="${instant.toISOString().slice(0, 10)}"`;

it("every format is made before the instant, and names the address and the day the edition then has", async () => {
  const { report, id } = await aRelease(inDays(3));
  await makeReleaseFiles(id);
  const files = await db.releaseFile.findMany({ where: { releaseId: id } });
  expect(files.map(({ format }) => format).toSorted()).toEqual([...releaseFormats].toSorted());
  const pdf = files.find(({ format }) => format === "pdf");
  const bytes = await fileStore().read(pdf?.key ?? "");
  expect(new TextDecoder("latin1").decode(bytes?.slice(0, 5))).toBe("%PDF-");
  const jats = await jatsOf(id);
  expect(jats).toContain(dayOf(inDays(3)));
  await db.release.update({ where: { id }, data: { releaseAt: inDays(-1) } });
  const { released } = await releaseDue();
  const slug = released.find((each) => each.id === id)?.slug ?? "";
  expect(jats).toContain(`/publications/${slug}/editions/1</article-id>`);
  expect(await findEdition(slug, null)).toMatchObject({ content: { title: report.slug } });
});

it("another instant has the downloads made anew, also while they are being made", async () => {
  const { id, move } = await aRelease(inDays(3));
  await makeReleaseFiles(id);
  expect(await move(inDays(5))).toEqual({ ok: true });
  expect(await db.releaseFile.count({ where: { releaseId: id } })).toBe(0);
  const [, moved] = await Promise.all([makeReleaseFiles(id), move(inDays(9))]);
  expect(moved).toEqual({ ok: true });
  await makeReleaseFiles(id);
  expect(await jatsOf(id)).toContain(dayOf(inDays(9)));
  const { filesMade } = await db.release.findUniqueOrThrow({ where: { id } });
  expect(filesMade).toBe(releaseFormats.length);
});
