import { expect, test } from "vitest";
import * as Y from "yjs";
import { promisedMs } from "#tests/world/promised.ts";
import { reaches, until } from "./author.ts";
import { connectRaw, isAdmitted, updateFrame } from "./raw-client.ts";
import { setStage } from "./stage.ts";
import { paragraphOf } from "./world.ts";

const stage = setStage();

async function openPaper() {
  const ana = await stage.world.member("Ana");
  const documentId = await stage.world.paper([ana]);
  const page = stage.open(ana, documentId);
  await page.synced;
  return { ana, documentId, page };
}

const close = (documentId: string) =>
  stage.world.pool.query(`UPDATE "Document" SET "closedAt" = now() WHERE "id" = $1`, [documentId]);
const reopen = (documentId: string) =>
  stage.world.pool.query(`UPDATE "Document" SET "closedAt" = NULL WHERE "id" = $1`, [documentId]);

test("closing a text makes its open pages read-only, and what is typed after is kept there but not stored", async () => {
  const { documentId, page } = await openPaper();
  await close(documentId);
  await reaches(page, "closed", promisedMs(2_000));
  page.type(" Too late.");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(page.getSnapshot()).toBe("closed");
  expect(page.unsentText()).toBe("Begin. Too late.");
  expect(await stage.world.storedText(documentId)).toBe("Begin.");
});

test("a client that goes on sending to a closed text changes nothing", async () => {
  const { ana, documentId, page } = await openPaper();
  const raw = await connectRaw(stage.served.port, ana, documentId);
  await until(() => isAdmitted(raw));
  await close(documentId);
  await reaches(page, "closed", promisedMs(2_000));
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(page.document));
  const before = Y.encodeStateVector(copy);
  paragraphOf(copy).insert(0, "Forced. ");
  raw.send(updateFrame(documentId, Y.encodeStateAsUpdate(copy, before)));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await stage.world.storedText(documentId)).toBe("Begin.");
  expect(page.text()).toBe("Begin.");
  raw.close();
});

test("an update that meets the closing halfway is not stored, not shown to anybody and not called saved", async () => {
  const { documentId, page } = await openPaper();
  const ben = await stage.world.member("Ben");
  await stage.world.pool.query(
    `INSERT INTO "PaperAuthor" ("paperId", "personId", "rank") SELECT "id", $2, 2 FROM "Paper" WHERE "documentId" = $1`,
    [documentId, ben.personId],
  );
  const other = stage.open(ben, documentId);
  await other.synced;
  const freezing = await stage.world.pool.connect();
  await freezing.query("BEGIN");
  await freezing.query(`SELECT FROM "Document" WHERE "id" = $1 FOR UPDATE`, [documentId]);
  page.type(" Halfway.");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(page.getSnapshot()).toBe("saving");
  await freezing.query(`UPDATE "Document" SET "closedAt" = now() WHERE "id" = $1`, [documentId]);
  await freezing.query("COMMIT");
  freezing.release();
  await reaches(page, "closed");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(other.text()).toBe("Begin.");
  expect(page.unsentText()).toBe("Begin. Halfway.");
  expect(await stage.world.storedText(documentId)).toBe("Begin.");

  await reopen(documentId);
  const later = stage.open(ben, documentId);
  await reaches(later, "saved");
  expect(later.text()).toBe("Begin.");
});

test("a closed text is not opened live by anybody, its authors included", async () => {
  const { ana, documentId } = await openPaper();
  await close(documentId);
  const page = stage.open(ana, documentId);
  await reaches(page, "closed");
  expect(page.document.getXmlFragment("default")).toHaveLength(0);
});

test("opening a text again brings its pages back, with what was typed meanwhile, once", async () => {
  const { documentId, page } = await openPaper();
  await close(documentId);
  await reaches(page, "closed", promisedMs(2_000));
  page.type(" Meanwhile.");
  await reopen(documentId);
  await reaches(page, "saved");
  expect(await stage.world.storedText(documentId)).toBe("Begin. Meanwhile.");
});
