import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { reaches, until } from "./author.ts";
import { keepTyping, type Ledger, openLedger, wordsOf } from "./ledger.ts";
import { type ServerProcess, startServer } from "./server-process.ts";
import { openWorld, type Somebody, type World } from "./world.ts";

let world: World;
let server: ServerProcess | undefined;
const ledgers: Ledger[] = [];

beforeAll(async () => {
  world = await openWorld();
}, 60_000);

afterEach(async () => {
  for (const { page } of ledgers.splice(0)) page.destroy();
  await server?.end("SIGKILL");
});

afterAll(() => world?.stop());

/** The same port again after the first time. */
async function start(port = 0): Promise<number> {
  server = await startServer(world.databaseUrl, port);
  return server.port;
}

function open(port: number, who: Somebody, documentId: string): Ledger {
  const ledger = openLedger(port, { who, documentId, initial: initials[ledgers.length] ?? "x" });
  ledgers.push(ledger);
  return ledger;
}

const initials = ["a", "b", "c"];

async function papersOfThree() {
  const people = await Promise.all(["Ana", "Ben", "Cho"].map((name) => world.member(name)));
  return { people, documentId: await world.paper(people) };
}

test("a database killed with -9 costs no acknowledged word, and nothing is called saved while it is away", async () => {
  const { people, documentId } = await papersOfThree();
  const port = await start();
  const [ledger, other] = people.map((who) => open(port, who, documentId)) as [Ledger, Ledger];
  await Promise.all([ledger.page.synced, other.page.synced]);
  const stop = keepTyping(ledger);
  await new Promise((resolve) => setTimeout(resolve, 800));
  world.killDatabase();
  // Its children may finish what they are at before they notice.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(ledger.page.getSnapshot()).not.toBe("saved");
  const acknowledged = ledger.acknowledged;
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(ledger.acknowledged).toBe(acknowledged);
  stop();
  await world.restartDatabase();
  await until(async () => (await world.pool.query("SELECT 1").catch(() => null)) !== null);
  expect(wordsOf(await world.storedText(documentId), ledger).length).toBeGreaterThanOrEqual(acknowledged);
  await reaches(ledger.page, "saved", 20_000);
  expect(wordsOf(await world.storedText(documentId), ledger)).toEqual(ledger.written);
  await until(() => other.page.text() === ledger.page.text());
}, 60_000);

test("SIGTERM commits and acknowledges what was taken, says goodbye and ends by itself", async () => {
  const { people, documentId } = await papersOfThree();
  const port = await start();
  const ledger = open(port, people[0] as Somebody, documentId);
  await ledger.page.synced;
  const codes: number[] = [];
  ledger.page.provider.on("close", ({ event }: { event: { code: number } }) => codes.push(event.code));
  for (let word = 0; word < 200; word++) ledger.page.type(` w${word}.`);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(await server?.end("SIGTERM")).toBe(0);
  await until(() => codes.includes(1001));
  const stored = wordsOf(await world.storedText(documentId), { initial: "w" });
  expect(stored).toEqual(stored.map((_, index) => `w${index}.`));
  expect(stored.length).toBe(200);
}, 30_000);
