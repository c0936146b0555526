import { expect, it } from "vitest";
import { findEdition } from "#lib/domain/publications/queries.ts";
import { makeMissingFiles, makeReleaseFiles } from "#lib/domain/releases/make-release-files.ts";
import { findRelease } from "#lib/domain/releases/queries.ts";
import { releaseDue } from "#lib/domain/releases/release-due.ts";
import { requestRelease } from "#lib/domain/releases/request-release.ts";
import { rescheduleRelease } from "#lib/domain/releases/reschedule-release.ts";
import { releaseFormats } from "#lib/domain/releases/types.ts";
import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { hashOf } from "#lib/infra/tokens.ts";
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
  return { report, moderator, id: release.value.id, move };
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

/** Whoever writes down a Word file is refused it by the database. */
async function withoutWord<T>(body: () => Promise<T>): Promise<T> {
  await db.$executeRaw`
    create function no_word() returns trigger language plpgsql as
      $$ begin if new.format = 'docx' then raise exception 'no'; end if; return new; end $$`;
  await db.$executeRaw`
    create trigger no_word before insert on "ReleaseFile" for each row execute function no_word()`;
  try {
    return await body();
  } finally {
    await db.$executeRaw`drop function no_word cascade`;
  }
}

/** As the database itself refuses to change it. */
async function changed(id: string, data: { requestedAt: Date } | { content: string; hash: string }) {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`set local session_replication_role = replica`;
    await tx.release.update({ where: { id }, data });
  });
}

const formatsOf = async (releaseId: string) =>
  (await db.releaseFile.findMany({ where: { releaseId } })).map(({ format }) => format);

it("a download that cannot be made keeps no other waiting, and its moderator reads why and when it is tried again", async () => {
  const { id, report, moderator } = await aRelease(inDays(3));
  await withoutWord(() => makeReleaseFiles(id));
  expect(await formatsOf(id)).toHaveLength(releaseFormats.length - 1);
  const view = await findRelease(moderator, { reportId: report.id });
  expect(view).toMatchObject({
    filesMade: releaseFormats.length - 1,
    unmade: [{ format: "docx", reason: "NotWritten" }],
  });
  expect(view?.unmade[0]?.tryAgainAt.getTime()).toBeGreaterThan(Date.now() + 60_000);
});

it("it is left alone until its time has come, tried again then, and forgotten once it is there", async () => {
  const { id } = await aRelease(inDays(3));
  await changed(id, { requestedAt: inDays(-1) });
  await withoutWord(() => makeReleaseFiles(id));
  await makeMissingFiles();
  expect(await formatsOf(id)).not.toContain("docx");
  const passed = () =>
    db.unmadeFile.updateMany({ where: { releaseId: id }, data: { tryAgainAt: inDays(-1) } });
  await passed();
  await withoutWord(() => makeMissingFiles());
  expect(await db.unmadeFile.findFirst({ where: { releaseId: id } })).toMatchObject({ tries: 2 });
  await passed();
  await makeMissingFiles();
  expect(await formatsOf(id)).toContain("docx");
  expect(await db.unmadeFile.count({ where: { releaseId: id } })).toBe(0);
});

it("an edition comes out at its instant without what could not be made, and another instant begins anew", async () => {
  const { id, move } = await aRelease(inDays(3));
  await withoutWord(() => makeReleaseFiles(id));
  await move(inDays(4));
  expect(await db.unmadeFile.count({ where: { releaseId: id } })).toBe(0);
  await withoutWord(() => makeReleaseFiles(id));
  await db.release.update({ where: { id }, data: { releaseAt: inDays(-1) } });
  const { released } = await releaseDue();
  expect(released.map((each) => each.id)).toContain(id);
});

it("where the text itself cannot be put together, every download is noted, and nothing is thrown", async () => {
  const { id } = await aRelease(inDays(3));
  const content = JSON.stringify({ format: 1 });
  await changed(id, { content, hash: hashOf(content) });
  await makeReleaseFiles(id);
  expect(await db.unmadeFile.count({ where: { releaseId: id } })).toBe(releaseFormats.length);
});
