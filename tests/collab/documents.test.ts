import { afterAll, beforeAll, expect, test } from "vitest";
import { ok } from "#lib/base/result.ts";
import { createDocument } from "#lib/domain/documents/create-document.ts";
import { freezeDocument } from "#lib/domain/documents/freeze-document.ts";
import { readVersion, readWorkingText } from "#lib/domain/documents/queries.ts";
import { reopenDocument } from "#lib/domain/documents/reopen-document.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { closeDb, db, transact } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
let groupId: string;

beforeAll(async () => {
  world = await openWorld();
  process.env.DATABASE_URL = world.databaseUrl;
  groupId = (await db.workingGroup.findFirstOrThrow({ select: { id: true } })).id;
}, 60_000);

afterAll(async () => {
  await closeDb();
  await world?.stop();
});

const content: DocumentJson = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "A title" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Words, " },
        { type: "text", text: "bold ones", marks: [{ type: "bold" }] },
        { type: "footnote", content: [{ type: "text", text: "A note." }] },
      ],
    },
  ],
};

async function newDocument(text: DocumentJson = content): Promise<string> {
  const created = await transact(async (tx) =>
    ok(await createDocument(tx, { groupId, kind: "paper", content: text })),
  );
  if (!created.ok) throw new Error("not created");
  return created.value;
}

const freeze = (documentId: string, name = "Submission") =>
  transact((tx) => freezeDocument(tx, { documentId, name, createdById: null }));

test("what a document was created with is read back, node by node", async () => {
  const text = await readWorkingText(db, await newDocument());
  expect(text.content.map(({ type }) => type)).toEqual(["heading", "paragraph"]);
  expect(text.content[1]?.content?.map(({ type, marks }) => [type, marks?.[0]?.type])).toEqual([
    ["text", undefined],
    ["text", "bold"],
    ["footnote", undefined],
  ]);
});

test("a document created without content is one empty paragraph", async () => {
  const created = await transact(async (tx) => ok(await createDocument(tx, { groupId, kind: "report" })));
  expect(created.ok && (await readWorkingText(db, created.value))).toMatchObject({
    content: [{ type: "paragraph" }],
  });
});

test("content that is not of the schema is not created at all", async () => {
  const before = await db.document.count();
  await expect(newDocument({ type: "doc", content: [{ type: "script" }] })).rejects.toThrow();
  expect(await db.document.count()).toBe(before);
});

test("freezing keeps the text as a numbered, hashed version and closes the working text", async () => {
  const documentId = await newDocument();
  const frozen = await freeze(documentId);
  if (!frozen.ok) throw new Error(frozen.refusal.kind);
  expect(frozen.value).toMatchObject({ number: 1, wordCount: 7 });
  const version = await readVersion(db, frozen.value.id);
  expect(version?.content).toEqual(await readWorkingText(db, documentId));
  expect(version?.plainText).toContain("A note.");
  expect(version?.hash).toBe(frozen.value.hash);
  expect((await db.document.findUniqueOrThrow({ where: { id: documentId } })).closedAt).not.toBeNull();
});

test("a frozen text cannot be frozen again until it is opened, and then counts on", async () => {
  const documentId = await newDocument();
  await freeze(documentId);
  expect(await freeze(documentId)).toEqual({ ok: false, refusal: { kind: "WorkingTextClosed" } });
  await transact(async (tx) => ok(await reopenDocument(tx, documentId)));
  expect(await freeze(documentId)).toMatchObject({ ok: true, value: { number: 2 } });
});

test("two people who freeze at once get one version and one refusal", async () => {
  const documentId = await newDocument();
  const results = await Promise.all([freeze(documentId), freeze(documentId)]);
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await db.documentVersion.count({ where: { documentId } })).toBe(1);
});

test("the same text has the same hash, whoever typed it", async () => {
  const [one, two] = [await freeze(await newDocument()), await freeze(await newDocument())];
  expect(one.ok && two.ok && one.value.hash === two.value.hash).toBe(true);
});

test("a stored version that was tampered with is not read", async () => {
  const frozen = await freeze(await newDocument());
  if (!frozen.ok) throw new Error(frozen.refusal.kind);
  await world.pool.query(`ALTER TABLE "DocumentVersion" DISABLE TRIGGER ALL`);
  await world.pool.query(
    `ALTER TABLE "DocumentVersion" DROP CONSTRAINT IF EXISTS "DocumentVersion_hash_check"`,
  );
  await world.pool.query(`UPDATE "DocumentVersion" SET "content" = '{}' WHERE "id" = $1`, [frozen.value.id]);
  await world.pool.query(`ALTER TABLE "DocumentVersion" ENABLE TRIGGER ALL`);
  await expect(readVersion(db, frozen.value.id)).rejects.toThrow(frozen.value.id);
  expect(hashOf("{}")).not.toBe(frozen.value.hash);
});
