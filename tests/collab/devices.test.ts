import { afterEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { type Author, reaches, until } from "./author.ts";
import { setStage } from "./stage.ts";
import type { Somebody } from "./world.ts";

const stage = setStage();
afterEach(() => void vi.useRealTimers());

const run = (sql: string, ...values: unknown[]) => stage.world.pool.query(sql, values);

async function twoPagesOf(...names: string[]) {
  const people = await Promise.all(names.map((name) => stage.world.member(name)));
  const documentId = await stage.world.paper(people);
  const [ana, ben = ana] = people as [Somebody, Somebody?];
  const [one, two] = [stage.open(ana, documentId), stage.open(ben, documentId)];
  await Promise.all([reaches(one, "saved"), reaches(two, "saved")]);
  return { ana, documentId, one, two };
}

const disconnect = async (page: Author) => {
  page.provider.configuration.websocketProvider.disconnect();
  await reaches(page, "offline");
};
const connect = (page: Author) => void page.provider.configuration.websocketProvider.connect();

/** What another page of the same browser finds on the device. */
function bringLocalCopy(page: Author, to: Author): void {
  Y.applyUpdate(to.document, Y.encodeStateAsUpdate(page.document));
}

const timesIn = (text: string, words: string) => text.split(words).length - 1;

test("two tabs of one person write side by side, and each is shown the other", async () => {
  const { documentId, one, two } = await twoPagesOf("Ana");
  for (let key = 0; key < 20; key++) {
    one.type("a");
    two.type("b");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all([reaches(one, "saved"), reaches(two, "saved")]);
  await until(() => one.text() === two.text());
  expect(one.text().replaceAll(/[^ab]/g, "")).toHaveLength(40);
  expect(await stage.world.storedText(documentId)).toBe(one.text());
  expect(one.provider.awareness?.getStates().size).toBe(2);
});

test("what one tab wrote offline comes once, though the other tab found it on the device and brings it too", async () => {
  const { documentId, one, two } = await twoPagesOf("Ana");
  await Promise.all([disconnect(one), disconnect(two)]);
  one.type(" Offline.");
  bringLocalCopy(one, two);
  two.type(" Too.");
  for (const page of [two, one]) connect(page);
  await Promise.all([reaches(one, "saved"), reaches(two, "saved")]);
  const stored = await stage.world.storedText(documentId);
  expect([timesIn(stored, " Offline."), timesIn(stored, " Too.")]).toEqual([1, 1]);
});

test("a second device that was away goes on where it was, next to what the first wrote meanwhile", async () => {
  const { documentId, one, two } = await twoPagesOf("Ana");
  await disconnect(two);
  one.type(" At the desk.");
  two.type(" On the train.");
  await reaches(one, "saved");
  connect(two);
  await reaches(two, "saved");
  await until(() => one.text() === two.text());
  const stored = await stage.world.storedText(documentId);
  expect([timesIn(stored, " At the desk."), timesIn(stored, " On the train.")]).toEqual([1, 1]);
});

test.each(["1999-01-01", "2051-06-30"])(
  "a page whose clock says %s changes nothing but what it writes",
  async (date) => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(date) });
    const { ana, documentId, one, two } = await twoPagesOf("Ana", "Ben");
    one.type(" Whenever.");
    await reaches(one, "saved");
    await until(() => two.text() === one.text());
    expect(two.provider.awareness?.getStates().get(one.document.clientID)?.user.name).toBe("Ana");
    const { rows } = await run(
      `SELECT abs(extract(epoch FROM now() - "createdAt")) < 60 AS "isNow" FROM "DocumentUpdate"
     WHERE "documentId" = $1 AND "accountId" = $2`,
      documentId,
      ana.accountId,
    );
    expect(rows).toEqual([{ isNow: true }]);
  },
);

test("a laptop that slept for a day brings a day's writing, once, into a text that was merged meanwhile", async () => {
  const { documentId, one, two } = await twoPagesOf("Ana", "Ben");
  await disconnect(one);
  for (let word = 0; word < 2000; word++) one.type(` a${word}.`);
  for (let word = 0; word < 1100; word++) two.type(` b${word}.`);
  await reaches(two, "saved");
  await until(async () => {
    const { rowCount } = await run(
      `SELECT FROM "DocumentUpdate" WHERE "documentId" = $1 AND "merged"`,
      documentId,
    );
    return (rowCount ?? 0) > 0;
  });
  connect(one);
  await reaches(one, "saved");
  await until(() => one.text() === two.text());
  const words = (await stage.world.storedText(documentId)).split(/\s+/);
  expect(words).toHaveLength(1 + 2000 + 1100);
  expect(new Set(words).size).toBe(words.length);
});

test("a laptop that wakes after its sign-in ended is told nothing and stores nothing; signed in again, it merges once", async () => {
  const { ana, documentId, one, two } = await twoPagesOf("Ana", "Ben");
  await disconnect(one);
  one.type(" Overnight.");
  await run(
    `UPDATE "Session" SET "expiresAt" = now() - interval '1 hour' WHERE "accountId" = $1`,
    ana.accountId,
  );
  two.type(" Morning.");
  await reaches(two, "saved");
  connect(one);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(one.getSnapshot()).not.toBe("saved");
  expect(one.text()).toBe("Begin. Overnight.");
  expect(await stage.world.storedText(documentId)).toBe("Begin. Morning.");
  await run(
    `UPDATE "Session" SET "expiresAt" = now() + interval '1 hour' WHERE "accountId" = $1`,
    ana.accountId,
  );
  const again = stage.open(ana, documentId);
  bringLocalCopy(one, again);
  await reaches(again, "saved");
  const stored = await stage.world.storedText(documentId);
  expect([timesIn(stored, " Overnight."), timesIn(stored, " Morning.")]).toEqual([1, 1]);
});
