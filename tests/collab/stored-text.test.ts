import { expect, test } from "vitest";
import * as Y from "yjs";
import { frozenTextOf } from "#lib/domain/documents/rules.ts";
import { openPage, reaches, until } from "./author.ts";
import { serve } from "./serve.ts";
import { setStage } from "./stage.ts";

const stage = setStage();

async function paperOfOne() {
  const ana = await stage.world.member("Ana");
  return { ana, documentId: await stage.world.paper([ana]) };
}

const run = (sql: string, ...values: unknown[]) => stage.world.pool.query(sql, values);
const rowsOf = async (documentId: string) =>
  (await run(`SELECT "id", "merged", "accountId" FROM "DocumentUpdate" WHERE "documentId" = $1`, documentId))
    .rows;

const unreadable = Buffer.from([1, 1, 9, 0, 0, 255, 255, 255, 255, 255, 255, 255, 15, 0]);

test("the log keeps who wrote each update, until it is merged", async () => {
  const { ana, documentId } = await paperOfOne();
  const page = stage.open(ana, documentId);
  await page.synced;
  page.type(" One.");
  await reaches(page, "saved");
  expect((await rowsOf(documentId)).map(({ accountId }) => accountId)).toEqual([null, ana.accountId]);
});

test("a long log is merged into one row while people write, and the text stays the same", async () => {
  const { ana, documentId } = await paperOfOne();
  const page = stage.open(ana, documentId);
  await page.synced;
  for (let word = 0; word < 1100; word++) page.type(` ${word}`);
  await reaches(page, "saved");
  await until(async () => (await rowsOf(documentId)).some(({ merged }) => merged));
  page.type(" End.");
  await reaches(page, "saved");
  expect((await rowsOf(documentId)).length).toBeLessThan(200);
  expect(await stage.world.storedText(documentId)).toBe(page.text());
});

test("a text that nobody has open any more is left as one row", async () => {
  const { ana, documentId } = await paperOfOne();
  const page = stage.open(ana, documentId);
  await page.synced;
  for (let word = 0; word < 30; word++) page.type(` ${word}`);
  await reaches(page, "saved");
  const text = page.text();
  page.destroy();
  await until(async () => (await rowsOf(documentId)).length === 1);
  expect(await stage.world.storedText(documentId)).toBe(text);
});

test("one unreadable row does not keep the rest from opening, and stays for whoever wants to look at it", async () => {
  const { ana, documentId } = await paperOfOne();
  await run(`INSERT INTO "DocumentUpdate" ("documentId", "data") VALUES ($1, $2)`, documentId, unreadable);
  const page = stage.open(ana, documentId);
  await reaches(page, "saved");
  page.type(" Goes on.");
  await reaches(page, "saved");
  expect(page.text()).toBe("Begin. Goes on.");
  expect(await rowsOf(documentId)).toHaveLength(3);
});

async function addVersion(documentId: string, number: number, text: string, kind = "submitted") {
  const { content, hash, plainText, wordCount } = frozenTextOf({
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  });
  await run(
    `INSERT INTO "DocumentVersion"
       ("id", "documentId", "number", "name", "content", "hash", "plainText", "wordCount", "kind")
     VALUES (gen_random_uuid(), $1, $7, $8, $2, $3, $4, $5, $6::"VersionKind")`,
    ...[documentId, content, hash, plainText, wordCount, kind, number, kind === "automatic" ? "" : "Kept"],
  );
}

/** Whichever byte it is that the disk lost. */
async function damage(documentId: string, which = "true"): Promise<void> {
  await run(
    `UPDATE "DocumentUpdate" SET "data" = $2 WHERE "documentId" = $1 AND ${which}`,
    documentId,
    unreadable,
  );
}

test("a text whose base cannot be read opens as its last version, and what could not be read is kept aside", async () => {
  const { ana, documentId } = await paperOfOne();
  await addVersion(documentId, 1, "As submitted.");
  await addVersion(documentId, 2, "As kept.", "automatic");
  await damage(documentId);
  const page = stage.open(ana, documentId);
  await reaches(page, "saved");
  expect(page.text()).toBe("As kept.");
  page.type(" Again.");
  await reaches(page, "saved");
  expect(await stage.world.storedText(documentId)).toBe("As kept. Again.");
  expect((await run(`SELECT FROM "SetAsideUpdate" WHERE "documentId" = $1`, documentId)).rowCount).toBe(1);
});

test("a text without any readable row opens empty instead of never", async () => {
  const { ana, documentId } = await paperOfOne();
  await damage(documentId);
  const page = stage.open(ana, documentId);
  await page.synced;
  const paragraph = new Y.XmlElement("paragraph");
  page.document.getXmlFragment("default").push([paragraph]);
  paragraph.push([new Y.XmlText("New.")]);
  await reaches(page, "saved");
  expect(await stage.world.storedText(documentId)).toBe("New.");
});

test("a version that is not what was kept is passed over", async () => {
  const { ana, documentId } = await paperOfOne();
  await addVersion(documentId, 1, "Sound.");
  await addVersion(documentId, 2, "Unsound.");
  await run(`ALTER TABLE "DocumentVersion" DISABLE TRIGGER ALL`);
  await run(`ALTER TABLE "DocumentVersion" DROP CONSTRAINT "DocumentVersion_hash_check"`);
  await run(
    `UPDATE "DocumentVersion" SET "content" = '{"type' WHERE "documentId" = $1 AND "number" = 2`,
    documentId,
  );
  await run(`ALTER TABLE "DocumentVersion" ENABLE TRIGGER ALL`);
  await damage(documentId);
  const page = stage.open(ana, documentId);
  await reaches(page, "saved");
  expect(page.text()).toBe("Sound.");
});

test("a damaged row in the middle costs what rests on it, and nobody is kept from writing on", async () => {
  const [ana, ben] = [await stage.world.member("Ana"), await stage.world.member("Ben")];
  const documentId = await stage.world.paper([ana, ben]);
  const [page, other] = [stage.open(ana, documentId), stage.open(ben, documentId)];
  await Promise.all([page.synced, other.synced]);
  other.type(" Ben.");
  await reaches(other, "saved");
  for (const word of [" One.", " Two.", " Three."]) {
    page.type(word);
    await reaches(page, "saved");
  }
  for (const open of [page, other]) open.destroy();
  await until(async () => (await rowsOf(documentId)).length === 5);
  await damage(documentId, `"id" = (SELECT max("id") - 1 FROM "DocumentUpdate" WHERE "documentId" = $1)`);
  const again = stage.open(ben, documentId);
  await reaches(again, "saved");
  expect(again.text()).toBe("Begin. Ben. One.");
  again.type(" On.");
  await reaches(again, "saved");
  expect(await stage.world.storedText(documentId)).toBe("Begin. Ben. One. On.");
});

test("two processes that find the same damage restore the text once", async () => {
  const { ana, documentId } = await paperOfOne();
  await addVersion(documentId, 1, "As submitted.");
  await damage(documentId);
  const second = await serve(stage.world.databaseUrl);
  const pages = [stage.open(ana, documentId), openPage(second.port, ana, documentId)];
  await Promise.all(pages.map((page) => reaches(page, "saved")));
  expect(pages.map((page) => page.text())).toEqual(["As submitted.", "As submitted."]);
  pages[1]?.destroy();
  await second.stop();
});

test("merging rows remembers who wrote, and when", async () => {
  const { ana, documentId } = await paperOfOne();
  const page = stage.open(ana, documentId);
  await page.synced;
  for (let word = 0; word < 30; word++) page.type(` ${word}`);
  await reaches(page, "saved");
  const [last] = (
    await run(`SELECT max("createdAt") AS "at" FROM "DocumentUpdate" WHERE "documentId" = $1`, documentId)
  ).rows;
  page.destroy();
  await until(async () => (await rowsOf(documentId)).length === 1);
  const { rows } = await run(
    `SELECT "accountId", "wroteAt" FROM "DocumentContribution" WHERE "documentId" = $1`,
    documentId,
  );
  expect(rows).toEqual([{ accountId: ana.accountId, wroteAt: last.at }]);
});

test("people of other papers keep saving while one account's row can never be stored", async () => {
  const [ana, ben] = [await stage.world.member("Ana"), await stage.world.member("Ben")];
  const [one, two] = [await stage.world.paper([ana]), await stage.world.paper([ben])];
  const [page, other] = [stage.open(ana, one), stage.open(ben, two)];
  await Promise.all([page.synced, other.synced]);
  page.type(" a");
  await reaches(page, "saved");
  // An account that is gone while its socket still lives: the foreign key refuses its rows.
  await run(`ALTER TABLE "Account" DISABLE TRIGGER ALL`);
  await run(`ALTER TABLE "Session" DISABLE TRIGGER ALL`);
  await run(`DELETE FROM "Session" WHERE "accountId" = $1`, ana.accountId);
  await run(`DELETE FROM "Account" WHERE "id" = $1`, ana.accountId);
  await run(`ALTER TABLE "Account" ENABLE TRIGGER ALL`);
  await run(`ALTER TABLE "Session" ENABLE TRIGGER ALL`);
  page.type(" gone");
  other.type(" stays");
  await reaches(other, "saved");
  expect(await stage.world.storedText(two)).toBe("Begin. stays");
  expect(page.getSnapshot()).not.toBe("saved");
  expect(await stage.world.storedText(one)).toBe("Begin. a");
});
