import { get } from "node:http";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { reaches, until } from "./author.ts";
import { connectRaw, frame, isAdmitted, type RawClient, updateFrame } from "./raw-client.ts";
import { setStage } from "./stage.ts";
import type { Somebody } from "./world.ts";

const stage = setStage();

async function rawAuthor(): Promise<{ ana: Somebody; documentId: string; raw: RawClient }> {
  const ana = await stage.world.member("Ana");
  const documentId = await stage.world.paper([ana]);
  const raw = await connectRaw(stage.served.port, ana, documentId);
  await until(() => isAdmitted(raw));
  return { ana, documentId, raw };
}

async function isAlive(): Promise<boolean> {
  return new Promise((resolve) => {
    get(`http://127.0.0.1:${stage.served.port}/`, (response) => resolve(response.statusCode === 200)).on(
      "error",
      () => resolve(false),
    );
  });
}

const nonsense: [string, (documentId: string) => Uint8Array][] = [
  ["an update that does not decode", (id) => updateFrame(id, Uint8Array.of(1, 1, 255, 255, 255))],
  ["a run of 2^53 − 1 letters", (id) => updateFrame(id, deletedRun(2 ** 53 - 1))],
  ["a run of 2^31 letters", (id) => updateFrame(id, deletedRun(2 ** 31))],
  ["an address that is no document", () => frame("__proto__", [2, 0])],
  ["a command of the server's own", (id) => frame(id, [6, 0])],
  ["an empty message", () => new Uint8Array()],
];

test.each(nonsense)("%s ends the socket and leaves the text as it was", async (_, make) => {
  const { ana, documentId, raw } = await rawAuthor();
  stage.served.reports.length = 0;
  raw.send(make(documentId));
  await until(() => raw.closedWith() === 1007);
  expect(stage.served.reports).toContain("message refused: malformed");
  const page = stage.open(ana, documentId);
  await reaches(page, "saved");
  expect(page.text()).toBe("Begin.");
  expect(await stage.world.storedText(documentId)).toBe("Begin.");
});

test("text written under somebody else's client number is refused and not stored", async () => {
  const ana = await stage.world.member("Ana");
  const ben = await stage.world.member("Ben");
  const documentId = await stage.world.paper([ana, ben]);
  const page = stage.open(ana, documentId);
  await page.synced;
  page.type(" Mine.");
  await reaches(page, "saved");
  const forger = await connectRaw(stage.served.port, ben, documentId);
  await until(() => isAdmitted(forger));
  forger.send(updateFrame(documentId, continued(page.document, page.document.clientID, " Forged.")));
  await until(() => forger.closedWith() === 1007);
  expect(await stage.world.storedText(documentId)).toBe("Begin. Mine.");
  expect(page.getSnapshot()).toBe("saved");
});

test("the number of somebody who is present but has not typed yet cannot be taken either", async () => {
  const ana = await stage.world.member("Ana");
  const ben = await stage.world.member("Ben");
  const documentId = await stage.world.paper([ana, ben]);
  const [page, other] = [stage.open(ana, documentId), stage.open(ben, documentId)];
  await until(() => other.provider.awareness?.getStates().get(page.document.clientID)?.user !== undefined);
  const forger = await connectRaw(stage.served.port, ben, documentId);
  await until(() => isAdmitted(forger));
  forger.send(updateFrame(documentId, continued(page.document, page.document.clientID, " Forged.")));
  await until(() => forger.closedWith() === 1007);
  page.type(" Mine.");
  await reaches(page, "saved");
  expect(await stage.world.storedText(documentId)).toBe("Begin. Mine.");
});

test("nobody writes under the server's own number", async () => {
  const { documentId, raw } = await rawAuthor();
  const copy = new Y.Doc();
  raw.send(updateFrame(documentId, continued(copy, 1, "Forged.")));
  await until(() => raw.closedWith() === 1007);
});

test("an update that rests on text the server does not have is refused, never half kept", async () => {
  const { ana, documentId, raw } = await rawAuthor();
  const page = stage.open(ana, documentId);
  await reaches(page, "saved");
  let closed = 0;
  page.provider.on("close", () => closed++);
  const elsewhere = new Y.Doc();
  elsewhere.getText("default").insert(0, "unknown");
  const before = Y.encodeStateVector(elsewhere);
  elsewhere.getText("default").insert(7, " more");
  raw.send(updateFrame(documentId, Y.encodeStateAsUpdate(elsewhere, before)));
  await until(() => raw.closedWith() === 1007);
  page.type(" Undisturbed.");
  await reaches(page, "saved");
  expect(closed).toBe(0);
  expect(await stage.world.storedText(documentId)).toBe("Begin. Undisturbed.");
});

test.each<[string, (text: Y.XmlFragment) => void]>([
  ["a block nested without end", nestedBlocks],
  ["letters between the blocks", (text) => text.push([new Y.XmlText("x")])],
  ["a node no editor knows", (text) => text.push([new Y.XmlElement("iframe")])],
])("%s is refused by name, and the others do not see it", async (_, write) => {
  const { ana, documentId, raw } = await rawAuthor();
  const page = stage.open(ana, documentId);
  await reaches(page, "saved");
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(page.document));
  const before = Y.encodeStateVector(copy);
  copy.transact(() => write(copy.getXmlFragment("default")));
  stage.served.reports.length = 0;
  raw.send(updateFrame(documentId, Y.encodeStateAsUpdate(copy, before)));
  await until(() => raw.closedWith() === 1007);
  expect(stage.served.reports).toEqual(["update refused: shape"]);
  page.type(" On.");
  await reaches(page, "saved");
  expect(page.document.getXmlFragment("default")).toHaveLength(1);
  expect(await stage.world.storedText(documentId)).toBe("Begin. On.");
});

test("an update whose parts wait for each other is put out of memory again, and the text goes on", async () => {
  const { ana, documentId, raw } = await rawAuthor();
  const letterAfter = (client: number, origin: number) => [1, client, 0, 0x84, origin, 0, 1, 120];
  raw.send(updateFrame(documentId, Uint8Array.of(2, ...letterAfter(78, 77), ...letterAfter(77, 78), 0)));
  await until(() => raw.closedWith() === 1007);
  const page = stage.open(ana, documentId);
  await reaches(page, "saved");
  page.type(" On.");
  await reaches(page, "saved");
  expect(page.document.store.pendingStructs).toBeNull();
  expect(await stage.world.storedText(documentId)).toBe("Begin. On.");
});

test("a hundred random messages from a signed-in author neither end the server nor brick the text", async () => {
  const ana = await stage.world.member("Ana");
  const documentId = await stage.world.paper([ana]);
  for (let round = 0; round < 100; round++) {
    const raw = await connectRaw(stage.served.port, ana, documentId);
    const length = 1 + ((round * 7) % 60);
    const noise = Uint8Array.from({ length }, (_, index) => (round * 31 + index * 17 + round * index) % 256);
    raw.send(frame(documentId, [round % 9, ...noise]));
    raw.send(updateFrame(documentId, noise));
    raw.close();
  }
  expect(await isAlive()).toBe(true);
  await reaches(stage.open(ana, documentId), "saved");
}, 30_000);

function nestedBlocks(text: Y.XmlFragment): void {
  let inside = text;
  for (let level = 0; level < 3000; level++) {
    const quote = new Y.XmlElement("blockquote");
    inside.insert(inside.length, [quote]);
    inside = quote;
  }
}

/** One struct of deleted letters of this length, under a number nobody has. */
function deletedRun(length: number): Uint8Array {
  return Uint8Array.of(1, 1, 77, 0, 0, ...varUint(length), 0);
}

function varUint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 | (rest % 128));
  return [...bytes, rest];
}

/** What somebody with this number would send after the state of `document`. */
function continued(document: Y.Doc, client: number, text: string): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
  const before = Y.encodeStateVector(copy);
  copy.clientID = client;
  copy.getXmlFragment("default").push([new Y.XmlElement("paragraph")]);
  (copy.getXmlFragment("default").get(copy.getXmlFragment("default").length - 1) as Y.XmlElement).push([
    new Y.XmlText(text),
  ]);
  return Y.encodeStateAsUpdate(copy, before);
}
