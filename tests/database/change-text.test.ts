import { expect, it } from "vitest";
import { ok, refuse } from "#lib/base/result.ts";
import { changeText } from "#lib/domain/documents/change-text.ts";
import { createDocument } from "#lib/domain/documents/create-document.ts";
import { freezeDocument } from "#lib/domain/documents/freeze-document.ts";
import { markPassage } from "#lib/domain/documents/mark-passage.ts";
import { readWorkingText } from "#lib/domain/documents/queries.ts";
import { replaceContent } from "#lib/domain/documents/replace-content.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { plainText } from "#lib/editor/plain-text.ts";
import { db, transact } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup } from "#tests/world/world.ts";

withDatabase();

const textOfWords = (...words: string[]): DocumentJson => ({
  type: "doc",
  content: words.map((text) => ({
    type: "paragraph",
    attrs: { id: text[0] },
    content: [{ type: "text", text }],
  })),
});

async function aText(...words: string[]): Promise<string> {
  const { id: groupId } = await aGroup();
  const created = await transact(async (tx) =>
    ok(await createDocument(tx, { groupId, kind: "paper", content: textOfWords(...words) })),
  );
  if (!created.ok) throw new Error("not created");
  return created.value;
}

const replace = (documentId: string, ...words: string[]) =>
  transact((tx) =>
    changeText(tx, { documentId, accountId: null }, (doc) => ok(replaceContent(doc, textOfWords(...words)))),
  );

const wordsOf = async (documentId: string) => plainText(await readWorkingText(db, documentId)).split("\n\n");

it("adds only the difference, as one row", async () => {
  const documentId = await aText("a first", "b second");
  await replace(documentId, "a first", "b second one");
  expect(await wordsOf(documentId)).toEqual(["a first", "b second one"]);
  const rows = await db.documentUpdate.findMany({ where: { documentId }, orderBy: { id: "asc" } });
  expect(rows).toHaveLength(2);
  expect(rows[1]?.data.byteLength).toBeLessThan(100);
});

it("merges two changes that were made at the same moment", async () => {
  const documentId = await aText("a first", "b second", "c third");
  await transact(async (tx) => {
    const changed = await changeText(tx, { documentId, accountId: null }, (doc) =>
      ok(replaceContent(doc, textOfWords("a first one", "b second", "c third"))),
    );
    await replace(documentId, "a first", "b second", "c third one");
    return changed;
  });
  expect(await wordsOf(documentId)).toEqual(["a first one", "b second", "c third one"]);
});

it("stores nothing when the change is refused or changes nothing", async () => {
  const documentId = await aText("a first");
  const passage = { quote: "gone", anchor: { blockId: null, prefix: "", suffix: "" } };
  const marked = await transact((tx) =>
    changeText(tx, { documentId, accountId: null }, (doc) => markPassage(doc, passage, "t1")),
  );
  expect(marked).toEqual(refuse({ kind: "PassageGone" }));
  expect((await replace(documentId, "a first")).ok).toBe(true);
  expect(await db.documentUpdate.count({ where: { documentId } })).toBe(1);
});

it("refuses a text that is frozen, and one that does not exist", async () => {
  const documentId = await aText("a first");
  await transact((tx) => freezeDocument(tx, { documentId, name: "Submission", createdById: null }));
  const closed = refuse({ kind: "WorkingTextClosed" });
  expect(await replace(documentId, "a second")).toEqual(closed);
  expect(await replace("00000000-0000-4000-8000-000000000000", "a second")).toEqual(closed);
});

it("keeps the text from being closed until its commit", async () => {
  const documentId = await aText("a first");
  let frozen: Promise<unknown> = Promise.resolve();
  await transact(async (tx) => {
    const changed = await changeText(tx, { documentId, accountId: null }, (doc) =>
      ok(replaceContent(doc, textOfWords("a first one"))),
    );
    frozen = transact((other) =>
      freezeDocument(other, { documentId, name: "Submission", createdById: null }),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    return changed;
  });
  await frozen;
  const version = await db.documentVersion.findFirst({ where: { documentId }, select: { plainText: true } });
  expect(version?.plainText).toBe("a first one");
});
