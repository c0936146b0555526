import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { concludeGroup } from "#lib/domain/archives/conclude-group.ts";
import { manifestSchema } from "#lib/domain/archives/format.ts";
import { makeArchive } from "#lib/domain/archives/make-archive.ts";
import { listArchives } from "#lib/domain/archives/queries.ts";
import { type ReadArchive, readArchive } from "#lib/domain/archives/read-archive.ts";
import { requestArchive } from "#lib/domain/archives/request-archive.ts";
import { archivedTables } from "#lib/domain/archives/tables.ts";
import { takeArchive } from "#lib/domain/archives/take-archive.ts";
import { verifySeals } from "#lib/domain/facts/verify-seals.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { readZip } from "#lib/infra/zip/read-zip.ts";
import { loadSample } from "#server/sample/load.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aDiscussion, aGroup, someone } from "#tests/world/world.ts";

withDatabase();

const folder = mkdtempSync(join(tmpdir(), "colloquy-archives-"));
const file = join(folder, "group.zip");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = promisify(execFile);

/** Has an archive made and takes it away. */
async function take(groupId: string, to: string) {
  const moderator = await someone({ id: groupId }, "moderator");
  const asked = await requestArchive(moderator, { groupId });
  if (!asked.ok) throw new Error(asked.refusal.kind);
  await makeArchive(asked.value.id);
  const found = await takeArchive(moderator, groupId, asked.value.id);
  if (!found) throw new Error("No archive was made");
  writeFileSync(to, await new Response(found.stream).bytes());
  const [archive] = await listArchives(moderator, groupId);
  return { moderator, archive };
}

describe("an archive of the sample’s group", () => {
  let read: ReadArchive;
  let groupId: string;

  beforeAll(async () => {
    await loadSample();
    const group = await db.workingGroup.findUniqueOrThrow({
      where: { slug: "asia-pacific-partners" },
      select: { id: true },
    });
    groupId = group.id;
    const discussion = await aDiscussion({ id: groupId });
    const said = { discussionId: discussion.id, rule: "not_for_attribution", body: "A quiet word." } as const;
    await db.contribution.create({
      data: { ...said, heldOn: new Date(), commitment: hashOf("the key of a quiet word") },
    });
    await take(groupId, file);
    const result = await readArchive(file);
    if (!result.ok) throw new Error(result.refusal.because);
    read = result.value;
  }, 240_000);

  it("holds every row of the group, and the titles of its papers as they are", async () => {
    for (const { name, table, of } of archivedTables) {
      const [{ count } = { count: -1 }] = await db.$queryRawUnsafe<{ count: number }[]>(
        `select count(*)::int as count from "${table}" t where ${of}`,
        groupId,
      );
      // That it was taken away is recorded once it is made.
      const afterwards = name === "activity" ? 1 : 0;
      expect({ name, rows: read.data[name]?.length }).toEqual({ name, rows: count - afterwards });
    }
    const papers = await db.paper.findMany({
      where: { groupId },
      select: { title: true },
      orderBy: { id: "asc" },
    });
    expect(read.data.papers?.map(({ title }) => title)).toEqual(papers.map(({ title }) => title));
    expect(papers.length).toBeGreaterThan(3);
  });

  it("names by id nobody whose name it does not have", () => {
    const known = new Set(read.data.people?.map(({ id }) => id));
    expect(known.size).toBeGreaterThan(5);
    const named = (read.data.members ?? []).map(({ personId }) => personId);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it("holds editions byte by byte, and every version as JSON, Markdown and Word", async () => {
    const files = new Map(read.manifest.files.map((each) => [each.path, each]));
    const editions = await db.edition.findMany({
      where: { publication: { groupId } },
      select: { number: true, hash: true, publication: { select: { slug: true } } },
    });
    expect(editions.length).toBeGreaterThan(0);
    for (const { number, hash, publication } of editions)
      expect(files.get(`editions/${publication.slug}/${number}/edition.json`)?.hash).toBe(hash);
    const versions = await db.documentVersion.findMany({
      where: { document: { groupId } },
      select: { number: true, hash: true, document: { select: { paper: true, report: true } } },
    });
    expect(versions.length).toBeGreaterThan(0);
    for (const { number, hash, document } of versions) {
      const { slug } = document.paper ?? document.report ?? { slug: "" };
      const base = `texts/${document.paper ? "papers" : "reports"}/${slug}/version-${number}`;
      expect(files.get(`${base}.json`)?.hash).toBe(hash);
      expect([files.has(`${base}.md`), files.has(`${base}.docx`)]).toEqual([true, true]);
    }
  });

  it("holds no key, no token, no password, no ballot, no address of mail, and nobody beside what is not for attribution", async () => {
    const words: string[] = [];
    for await (const { path, bytes } of readZip(file))
      if (/\.(json|md)$/.test(path)) words.push(new TextDecoder().decode(bytes));
    const all = words.join("\n");
    const secrets = await db.$queryRaw<{ secret: string | null }[]>`
      select commitment as secret from "Contribution" where commitment is not null
      union all select "tokenHash" from "Session" union all select "passwordHash" from "Account"
      union all select email from "Account"`;
    const found = secrets.filter(({ secret }) => secret && all.includes(secret));
    expect(secrets.length).toBeGreaterThan(5);
    expect(found).toEqual([]);
    const contributions = read.data.contributions ?? [];
    const closed = contributions.filter(({ rule, releasedOn }) => rule !== "on_the_record" && !releasedOn);
    expect(closed.every(({ speakerId }) => speakerId === null)).toBe(true);
    expect(Object.keys(read.data).filter((name) => /ballot|preview|invitation/.test(name))).toEqual([]);
  });

  it("holds the newest seal of the record, to which the record can be held later", async () => {
    const { head } = read.manifest;
    expect(await verifySeals(head?.hash)).toMatchObject({ known: head?.number, broken: null });
    for await (const { path, bytes } of readZip(file))
      if (path === "README.md") expect(new TextDecoder().decode(bytes)).toContain(head?.hash ?? "no seal");
    expect(await verifySeals("0".repeat(64))).toMatchObject({ known: null });
  });

  it("of the format before, which had no seal, is read as well", () => {
    const { head: _, ...before } = read.manifest;
    expect(manifestSchema.parse({ ...before, format: 1 })).toMatchObject({ format: 1, head: null });
  });

  it("is read back by the script, which says what is in it and what is wrong with a damaged one", async () => {
    const { stdout } = await run(process.execPath, ["scripts/read-archive.ts", file]);
    expect(stdout).toContain("asia-pacific-partners");
    expect(stdout).toMatch(/10 {2}findings/);
    const bytes = readFileSync(file);
    const changed = join(folder, "changed.zip");
    // A stretch of them: a single byte may be one that nobody reads, such as the time in the head of a packed file.
    const middle = Math.floor(bytes.length / 2);
    for (let at = middle; at < middle + 200; at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(changed, bytes);
    const short = join(folder, "short.zip");
    writeFileSync(short, bytes.subarray(0, 50_000));
    for (const damaged of [changed, short, "scripts/read-archive.ts"])
      await expect(run(process.execPath, ["scripts/read-archive.ts", damaged])).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringContaining("damaged"),
      });
  });
});

it("is a moderator’s alone, also of a concluded group; one at a time", async () => {
  const group = await aGroup();
  const [moderator, expert] = [await someone(group, "moderator"), await someone(group)];
  const outsider = { ...(await someone(await aGroup(), "moderator")), administrator: true };
  const groupId = group.id;
  expect(await requestArchive(expert, { groupId })).toMatchObject({ refusal: { kind: "NotAllowed" } });
  expect(await requestArchive(outsider, { groupId })).toMatchObject({ refusal: { kind: "NotVisible" } });
  expect(await concludeGroup(moderator, { groupId, conclusion: "Done." })).toEqual({ ok: true });
  const asked = await Promise.all([1, 2].map(() => requestArchive(moderator, { groupId })));
  expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
  const archive = asked.flatMap((each) => (each.ok ? [each.value.id] : []))[0] ?? "";
  expect(await takeArchive(moderator, groupId, archive)).toBeNull();
  await makeArchive(archive);
  const [made] = await listArchives(moderator, groupId);
  const found = await takeArchive(moderator, groupId, archive);
  const bytes = await new Response(found?.stream).bytes();
  const taken = { where: { groupId, kind: "ArchiveDownloaded" }, select: { personId: true, detail: true } };
  expect(await db.fact.findMany(taken)).toEqual([
    { personId: moderator.personId, detail: { archiveId: archive } },
  ]);
  expect(made).toMatchObject({ state: "ready", progress: 100, hash: hashOf(bytes), sizeBytes: bytes.length });
  for (const actor of [expert, outsider]) {
    expect(await listArchives(actor, groupId)).toEqual([]);
    expect(await takeArchive(actor, groupId, archive)).toBeNull();
  }
});
