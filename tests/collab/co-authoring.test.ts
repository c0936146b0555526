import { expect, test } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { reaches, until } from "./author.ts";
import { awarenessFrame, connectRaw, isAdmitted } from "./raw-client.ts";
import { setStage } from "./stage.ts";

const stage = setStage();

async function twoAuthors() {
  const [ana, ben] = [await stage.world.member("Ana"), await stage.world.member("Ben")];
  return { ana, ben, documentId: await stage.world.paper([ana, ben]) };
}

test("two people who type into one paragraph end with the same text, with every letter of both", async () => {
  const { ana, ben, documentId } = await twoAuthors();
  const [one, two] = [stage.open(ana, documentId), stage.open(ben, documentId)];
  await Promise.all([one.synced, two.synced]);
  for (let key = 0; key < 40; key++) {
    one.type("a");
    two.type("b");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all([reaches(one, "saved"), reaches(two, "saved")]);
  await until(() => one.text() === two.text());
  expect(one.text().replaceAll(/[^ab]/g, "")).toHaveLength(80);
  expect(await stage.world.storedText(documentId)).toBe(one.text());
});

test("text typed without a connection arrives after reconnecting, once", async () => {
  const { ana, ben, documentId } = await twoAuthors();
  const [one, two] = [stage.open(ana, documentId), stage.open(ben, documentId)];
  await Promise.all([one.synced, two.synced]);
  one.provider.configuration.websocketProvider.disconnect();
  await reaches(one, "offline");
  one.type(" Offline.");
  expect(one.unsentText()).toContain("Offline.");
  void one.provider.configuration.websocketProvider.connect();
  await reaches(one, "saved");
  await until(() => two.text().includes("Offline."));
  expect(one.unsentText()).toBe("");
  expect((await stage.world.storedText(documentId)).split("Offline.")).toHaveLength(2);
});

test("a forged name in presence is overwritten with the server's knowledge", async () => {
  const { ana, ben, documentId } = await twoAuthors();
  const [one, two] = [stage.open(ana, documentId), stage.open(ben, documentId)];
  await Promise.all([one.synced, two.synced]);
  one.provider.setAwarenessField("user", { personId: ben.personId, name: "Ben", color: "red" });
  await until(() => two.provider.awareness?.getStates().get(one.document.clientID)?.user !== undefined);
  const seen = two.provider.awareness?.getStates().get(one.document.clientID);
  expect(seen).toEqual({
    cursor: null,
    user: { personId: ana.personId, name: "Ana", colour: expect.any(Number) },
  });
});

test("nobody can speak for another's client number, nor leave traces of numbers that are not theirs", async () => {
  const { ana, ben, documentId } = await twoAuthors();
  const [two, third] = [stage.open(ben, documentId), stage.open(ana, documentId)];
  const victim = two.document.clientID;
  await until(() => third.provider.awareness?.getStates().get(victim)?.user !== undefined);
  const forger = await connectRaw(stage.served.port, ana, documentId);
  await until(() => isAdmitted(forger));
  const forged = new Awareness(new Y.Doc());
  forged.states.set(victim, { user: { name: "Ana" }, cursor: null });
  forged.meta.set(victim, { clock: 1000, lastUpdated: 0 });
  forger.send(awarenessFrame(documentId, forged, [victim]));
  forged.destroy();
  third.provider.setAwarenessField("cursor", null);
  two.type("!"); // a sign that what was sent before has been dealt with
  await until(() => third.text().includes("!"));
  const states = third.provider.awareness?.getStates();
  expect(states?.get(victim)?.user.name).toBe("Ben");
  expect([...(states?.keys() ?? [])].sort()).toEqual([victim, third.document.clientID].sort());
  forger.close();
});

test("people present together are shown in different colours, and leave when they go", async () => {
  const { ana, ben, documentId } = await twoAuthors();
  const [one, two] = [stage.open(ana, documentId), stage.open(ben, documentId)];
  const others = () =>
    [...(one.provider.awareness?.getStates() ?? [])].filter(([id]) => id !== one.document.clientID);
  await until(() => others().length === 1);
  const third = stage.open(ana, documentId);
  await until(() => (third.provider.awareness?.getStates().size ?? 0) === 3);
  const colours = new Set(
    [...(third.provider.awareness?.getStates().values() ?? [])].map(({ user }) => user?.colour),
  );
  colours.delete(undefined); // its own state is what it said itself
  expect(colours.size).toBe(2);
  two.destroy();
  third.destroy();
  await until(() => others().length === 0);
});
