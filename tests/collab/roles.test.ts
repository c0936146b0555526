import { expect, test } from "vitest";
import { readLiveMessage, type WritingRole } from "#lib/editor/live-messages.ts";
import { type Author, reaches, until } from "./author.ts";
import { setStage } from "./stage.ts";

const stage = setStage();
const withinMs = 2000;

const run = (sql: string, ...values: string[]) => stage.world.pool.query(sql, values);

/** What the page was told so far that its person may do. */
function rolesTold(page: Author): WritingRole[] {
  const told: WritingRole[] = [];
  page.provider.on("stateless", ({ payload }: { payload: string }) => {
    const message = readLiveMessage(payload);
    if (message?.type === "role") told.push(message.role);
  });
  return told;
}

test("an author is told to edit, an expert of the group to suggest, and both have the text", async () => {
  const [ana, ben] = [await stage.world.member("Ana"), await stage.world.member("Ben")];
  const documentId = await stage.world.paper([ana]);
  const pages = [ana, ben].map((who) => stage.open(who, documentId));
  const told = pages.map(rolesTold);
  await Promise.all(pages.map((page) => reaches(page, "saved")));
  await until(() => told.every(({ length }) => length === 1));
  expect(told).toEqual([["edit"], ["suggest"]]);
  expect(pages.map((page) => page.text())).toEqual(["Begin.", "Begin."]);
});

test("somebody taken off the authors goes on as one who suggests, with every word they had typed", async () => {
  const ana = await stage.world.member("Ana");
  const documentId = await stage.world.paper([ana]);
  const page = stage.open(ana, documentId);
  const told = rolesTold(page);
  await page.synced;
  page.type(" Mine.");
  await reaches(page, "saved");
  let closed = 0;
  page.provider.on("close", () => closed++);
  await run(`DELETE FROM "PaperAuthor" WHERE "personId" = $1`, ana.personId);
  await until(() => told.at(-1) === "suggest", withinMs);
  expect([page.getSnapshot(), closed, page.text()]).toEqual(["saved", 0, "Begin. Mine."]);
  expect(await stage.world.storedText(documentId)).toBe("Begin. Mine.");
});

test("somebody who becomes an author while they suggest is told that they may edit", async () => {
  const [ana, ben] = [await stage.world.member("Ana"), await stage.world.member("Ben")];
  const documentId = await stage.world.paper([ana]);
  const page = stage.open(ben, documentId);
  const told = rolesTold(page);
  await reaches(page, "saved");
  await run(
    `INSERT INTO "PaperAuthor" ("paperId", "personId", "rank") SELECT "id", $2, 2 FROM "Paper" WHERE "documentId" = $1`,
    documentId,
    ben.personId,
  );
  await until(() => told.at(-1) === "edit", withinMs);
});
