import { expect, test } from "vitest";
import * as Y from "yjs";
import { fragmentName } from "#lib/domain/documents/crdt-text.ts";
import { type Author, reaches, until } from "./author.ts";
import { editAtRandom, randomNumbers } from "./mutations.ts";
import { setStage } from "./stage.ts";

const stage = setStage();
const seed = Number(process.env.SEED ?? 20261123);
const histories = 12;

const written = (document: Y.Doc) => document.getXmlFragment(fragmentName).toString();

/** Edits at random moments, with and without a connection. */
async function liveThrough(page: Author, random: () => number): Promise<void> {
  for (let edit = 0; edit < 40; edit++) {
    // The page comes back by itself, after half a second.
    if (random() < 0.02) page.provider.configuration.websocketProvider.webSocket?.close();
    page.document.transact(() => editAtRandom(page.document, random));
    if (random() < 0.5) await new Promise((resolve) => setTimeout(resolve, random() * 60));
  }
}

test(`two random histories of one text end as the same text, for both and in the log (seed ${seed})`, async () => {
  const [ana, ben] = [await stage.world.member("Ana"), await stage.world.member("Ben")];
  await Promise.all(
    Array.from({ length: histories }, async (_, history) => {
      const documentId = await stage.world.paper([ana, ben]);
      const pages = [stage.open(ana, documentId), stage.open(ben, documentId)];
      await Promise.all(pages.map((page) => page.synced));
      await Promise.all(
        pages.map((page, index) => liveThrough(page, randomNumbers(seed + 2 * history + index))),
      );
      await Promise.all(pages.map((page) => reaches(page, "saved", 15_000)));
      const [one, two] = pages.map(({ document }) => document) as [Y.Doc, Y.Doc];
      await until(() => written(one) === written(two));
      const stored = new Y.Doc();
      Y.applyUpdate(stored, await stage.world.storedUpdate(documentId));
      expect(written(stored)).toBe(written(one));
    }),
  );
}, 60_000);
