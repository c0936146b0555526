import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { system } from "#lib/base/actor.ts";
import { countOpen } from "#lib/domain/archives/count-open.ts";
import { makeArchive } from "#lib/domain/archives/make-archive.ts";
import { readArchive } from "#lib/domain/archives/read-archive.ts";
import { type EditionContent, editionContentSchema } from "#lib/domain/publications/edition-content.ts";
import { findEdition, listPublications } from "#lib/domain/publications/queries.ts";
import { signedHashOf } from "#lib/domain/publications/signed-text.ts";
import { checkReadiness } from "#lib/domain/readiness/check-readiness.ts";
import { isReady } from "#lib/domain/readiness/rules.ts";
import { findEditionFile } from "#lib/domain/releases/find-edition-file.ts";
import { makeReleaseFiles } from "#lib/domain/releases/make-release-files.ts";
import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { signedReport } from "#prisma/sample/signed-report.ts";
import { loadSample } from "#server/sample/load.ts";
import { withDatabase } from "#tests/world/database.ts";

withDatabase();

const folder = mkdtempSync(join(tmpdir(), "colloquy-sample-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { slug } = signedReport;
const group = { slug: signedReport.group };

beforeAll(() => loadSample());

async function contentOf(number: number): Promise<EditionContent> {
  const { content } = await db.edition.findFirstOrThrow({
    where: { number, publication: { slug } },
    select: { content: true },
  });
  return editionContentSchema.parse(JSON.parse(content));
}

it("each edition of the sample's report prints the very text that was signed above its roster", async () => {
  for (const number of [1, 2]) {
    const content = await contentOf(number);
    const round = await db.signOffRound.findFirstOrThrow({
      where: { number, group },
      select: { hash: true, state: true, endorsements: { select: { hash: true } } },
    });
    expect(round.state).toBe("approved");
    expect(signedHashOf(content)).toBe(round.hash);
    expect(content.signOff?.hash).toBe(round.hash);
    expect(new Set(round.endorsements.map(({ hash }) => hash))).toEqual(new Set([round.hash]));
    const values = content.signOff?.answers.map(({ value }) => value) ?? [];
    expect(values.toSorted()).toEqual([
      ...["dissents", "endorsed", "endorsed", "endorsed", "endorsed"],
      "endorsed_with_reservation",
    ]);
    expect(content.signOff?.unanswered).toBe(1);
  }
});

it("its second edition corrects the first, which stays readable with its notice", async () => {
  const [first, second] = [await findEdition(slug, 1), await findEdition(slug, null)];
  expect(second).toMatchObject({ number: 2, content: { change: { kind: "correction" } } });
  expect(first?.wordCount).toBeGreaterThanOrEqual(1_300);
  expect(JSON.stringify(first?.content.document)).toContain("eleven of nineteen");
  expect(JSON.stringify(second?.content.document)).not.toContain("eleven of nineteen");
  const notices = await db.editionNotice.findMany({
    where: { edition: { publication: { slug } } },
    select: { kind: true, edition: { select: { number: true } } },
  });
  expect(notices).toEqual([{ kind: "correction", edition: { number: 1 } }]);
});

it("has in lists no author but the group, though its chapters have theirs", async () => {
  const { cards } = await listPublications({ group: group.slug, page: 1 });
  expect(cards.map(({ type, authors }) => ({ type, authors: authors.length }))).toEqual([
    { type: "report", authors: 0 },
    { type: "expert_paper", authors: 2 },
  ]);
});

it("tells how it was made, and prints every comment of its review with an answer", async () => {
  const { process, responses, findings } = await contentOf(2);
  expect(process).toMatchObject({
    asOf: "2026-07-09",
    members: { moderators: 2, experts: 5 },
    offTheRecord: 0,
  });
  expect(process?.papers).toMatchObject([{ commissionedOn: "2025-04-28", publishedOn: "2025-12-04" }]);
  expect(process?.rounds).toMatchObject([{ comments: { members: 4, outside: 4 }, contested: 1 }]);
  expect(responses[0]?.comments).toHaveLength(8);
  expect(new Set(findings.map(({ outcome }) => outcome))).toEqual(
    new Set(["agreed", "agreed_with_reservations", "not_agreed"]),
  );
  expect(findings.every(({ evidence }) => evidence.length > 0)).toBe(true);
});

it("was ready to be published, with nothing waived", async () => {
  const report = await db.report.findFirstOrThrow({
    where: { slug },
    select: { id: true, groupId: true, documentId: true },
  });
  for (const number of [1, 2]) {
    const approved = { ...report, state: "approved" as const };
    const checks = await checkReadiness(db, system, approved, await contentOf(number));
    expect(checks.filter(({ state }) => state !== "met")).toEqual([]);
    expect(isReady(checks)).toBe(true);
  }
});

it("is of a group in which nothing waits any more, and whose archive can be read back", async () => {
  const { id } = await db.workingGroup.findUniqueOrThrow({ where: group, select: { id: true } });
  expect(Object.values(await countOpen(db, id)).every((count) => count === 0)).toBe(true);
  expect(await db.document.count({ where: { groupId: id, closedAt: null } })).toBe(0);
  for (const release of await db.release.findMany({ where: { groupId: id }, select: { id: true } }))
    await makeReleaseFiles(release.id);
  const edition = await db.edition.findFirstOrThrow({
    where: { publication: { slug }, state: "public" },
    select: { id: true },
  });
  expect(await findEditionFile(edition.id, "docx")).not.toBeNull();
  const markdown = new TextDecoder().decode((await findEditionFile(edition.id, "md")) ?? undefined);
  expect(markdown).toMatch(/Dissents\n\n> I helped to write this report and cannot sign it\./);
  const asked = await db.groupArchive.findFirstOrThrow({ where: { groupId: id }, select: { id: true } });
  await makeArchive(asked.id);
  const made = await db.groupArchive.findUniqueOrThrow({
    where: { id: asked.id },
    select: { state: true, key: true },
  });
  expect(made.state).toBe("ready");
  const file = join(folder, "archive.zip");
  const stream = await fileStore().stream(made.key ?? "");
  writeFileSync(file, await new Response(stream).bytes());
  const read = await readArchive(file);
  expect(read).toMatchObject({ ok: true });
  const paths = read.ok ? read.value.manifest.files.map(({ path }) => path) : [];
  for (const number of [1, 2]) {
    expect(paths).toContain(`editions/${slug}/${number}/edition.docx`);
    expect(paths).toContain(`sign-offs/${slug}/${number}.json`);
  }
});
