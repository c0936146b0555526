import { expect, test } from "vitest";
import * as Y from "yjs";
import { promisedMs } from "#tests/world/promised.ts";
import { type Author, reaches, until } from "./author.ts";
import { connectRaw, isAdmitted, updateFrame } from "./raw-client.ts";
import { setStage } from "./stage.ts";
import { paragraphOf, type Somebody } from "./world.ts";

const stage = setStage();

async function authorAndExpert() {
  const [ana, ben] = [await stage.world.member("Ana"), await stage.world.member("Ben")];
  const documentId = await stage.world.paper([ana]);
  const [page, suggesting] = [stage.open(ana, documentId), stage.open(ben, documentId)];
  await Promise.all([reaches(page, "saved"), reaches(suggesting, "saved")]);
  return { ben, documentId, page, suggesting };
}

function suggest(page: Author, who: Somebody, words: string): void {
  const paragraph = paragraphOf(page.document);
  const insertion = { id: "s1", author: who.personId, at: "2026-11-23T09:00:00Z" };
  paragraph.insert(paragraph.length, words, { insertion });
}

test("what an expert suggests is stored and shown to the author, next to what the author writes", async () => {
  const { ben, documentId, page, suggesting } = await authorAndExpert();
  suggest(suggesting, ben, " Perhaps.");
  page.type(" Surely.");
  suggest(suggesting, ben, " Or not.");
  await Promise.all([reaches(page, "saved"), reaches(suggesting, "saved")]);
  await until(() => page.text() === suggesting.text());
  const stored = await stage.world.storedText(documentId);
  for (const words of ["Begin.", " Perhaps.", " Or not.", " Surely."]) expect(stored).toContain(words);
});

test("an expert's page that writes more than a suggestion is refused, keeps its words, and the text stays what it was", async () => {
  const { documentId, page, suggesting } = await authorAndExpert();
  suggesting.type(" Forced.");
  await reaches(suggesting, "forbidden");
  expect(suggesting.unsentText()).toBe("Begin. Forced.");
  page.type(" Undisturbed.");
  await reaches(page, "saved");
  expect(page.text()).toBe("Begin. Undisturbed.");
  expect(await stage.world.storedText(documentId)).toBe("Begin. Undisturbed.");
  expect(stage.served.reports).toContain("update refused: accepted text");
});

test("a raw socket of an expert cannot change accepted text, whatever it sends and however often", async () => {
  const { ben, documentId, page } = await authorAndExpert();
  const attacks: ((paragraph: Y.XmlText, doc: Y.Doc) => void)[] = [
    (paragraph) => paragraph.insert(0, "Forced. "),
    (paragraph) => paragraph.delete(0, 3),
    (paragraph) => paragraph.format(0, 3, { bold: {} }),
    (paragraph) => paragraph.format(0, 6, { insertion: { id: "s", author: ben.personId, at: "" } }),
    (paragraph) => paragraph.format(0, 6, { deletion: { id: "s", author: "somebody else", at: "" } }),
    (_, doc) => doc.getXmlFragment("default").delete(0, 1),
    (_, doc) => doc.getXmlFragment("default").insert(0, [new Y.XmlElement("horizontalRule")]),
  ];
  for (const attack of attacks) {
    const raw = await connectRaw(stage.served.port, ben, documentId);
    await until(() => isAdmitted(raw));
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(page.document));
    const before = Y.encodeStateVector(copy);
    copy.transact(() => attack(paragraphOf(copy), copy));
    raw.send(updateFrame(documentId, Y.encodeStateAsUpdate(copy, before)));
    await until(() => raw.closedWith() === 4422);
  }
  expect(page.text()).toBe("Begin.");
  expect(await stage.world.storedText(documentId)).toBe("Begin.");
  expect(page.getSnapshot()).toBe("saved");
});

test("an author who becomes one who suggests is held to it at once", async () => {
  const ana = await stage.world.member("Ana");
  const documentId = await stage.world.paper([ana]);
  const page = stage.open(ana, documentId);
  await page.synced;
  page.type(" Mine.");
  await reaches(page, "saved");
  await stage.world.pool.query(`DELETE FROM "PaperAuthor" WHERE "personId" = $1`, [ana.personId]);
  await until(async () => {
    page.type(" x");
    await new Promise((resolve) => setTimeout(resolve, 20));
    return page.getSnapshot() === "forbidden";
  }, promisedMs(2_000));
  expect(page.unsentText()).toContain("Begin. Mine.");
  expect(await stage.world.storedText(documentId)).toContain("Begin. Mine.");
});
