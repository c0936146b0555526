import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Author, openPage, reaches, until } from "./author.ts";
import { openWorld, type Somebody, type World } from "./world.ts";

const rounds = Number(process.env.ROUNDS ?? 10);

let world: World;
let child: ChildProcess | undefined;
const pages: Author[] = [];

beforeAll(async () => {
  world = await openWorld();
}, 60_000);

afterEach(async () => {
  for (const page of pages.splice(0)) page.destroy();
  await end("SIGKILL");
});

afterAll(() => world?.stop());

/** Starts the server as a process of its own; the same port again after the first time. */
async function start(port = 0): Promise<number> {
  const process = fork(fileURLToPath(new URL("child.ts", import.meta.url)), [
    world.databaseUrl,
    String(port),
  ]);
  child = process;
  return new Promise((resolve, reject) => {
    process.once("message", (message: { port: number }) => resolve(message.port));
    process.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

async function end(signal: NodeJS.Signals): Promise<number | null> {
  const process = child;
  child = undefined;
  if (!process || process.exitCode !== null || process.signalCode !== null) return null;
  const ended = new Promise<number | null>((resolve) => process.once("exit", resolve));
  process.kill(signal);
  return ended;
}

/** What a page wrote, and what of it the page was told is saved. */
type Ledger = { page: Author; written: string[]; acknowledged: number };

function open(port: number, who: Somebody, documentId: string): Ledger {
  const ledger: Ledger = { page: openPage(port, who, documentId), written: [], acknowledged: 0 };
  pages.push(ledger.page);
  ledger.page.subscribe(() => {
    if (ledger.page.getSnapshot() === "saved") ledger.acknowledged = ledger.written.length;
  });
  return ledger;
}

/** Types one word every few milliseconds until told to stop. */
function keepTyping(ledger: Ledger, initial: string): () => void {
  const timer = setInterval(() => {
    const word = `${initial}${ledger.written.length}.`;
    ledger.written.push(word);
    ledger.page.type(` ${word}`);
  }, 12);
  return () => clearInterval(timer);
}

function wordsOf(text: string, initial: string): string[] {
  return text.split(/\s+/).filter((word) => word.startsWith(initial) && word.endsWith("."));
}

async function papersOfThree() {
  const people = await Promise.all(["Ana", "Ben", "Cho"].map((name) => world.member(name)));
  return { people, documentId: await world.paper(people) };
}

const initials = ["a", "b", "c"] as const;

test(`no acknowledged word is lost and none doubled in ${rounds} rounds of kill -9`, async () => {
  const { people, documentId } = await papersOfThree();
  const port = await start();
  const ledgers = people.map((who) => open(port, who, documentId));
  await Promise.all(ledgers.map(({ page }) => page.synced));
  for (let round = 0; round < rounds; round++) {
    const stops = ledgers.map((ledger, index) => keepTyping(ledger, initials[index] ?? "x"));
    await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 900));
    await end("SIGKILL");
    const claims = ledgers.map(({ written, acknowledged }) => written.slice(0, acknowledged));
    for (const stop of stops) stop();
    const stored = await world.storedText(documentId);
    for (const [index, claim] of claims.entries()) {
      expect(wordsOf(stored, initials[index] ?? "x").slice(0, claim.length)).toEqual(claim);
    }
    await start(port);
    await Promise.all(ledgers.map(({ page }) => reaches(page, "saved", 15_000)));
  }
  const stored = await world.storedText(documentId);
  for (const [index, { written, page }] of ledgers.entries()) {
    expect(written.length).toBeGreaterThan(rounds);
    expect(wordsOf(stored, initials[index] ?? "x")).toEqual(written);
    await until(() => page.text() === stored);
  }
}, 600_000);

test("a database killed with -9 costs no acknowledged word, and nothing is called saved while it is away", async () => {
  const { people, documentId } = await papersOfThree();
  const port = await start();
  const [ledger, other] = people.map((who) => open(port, who, documentId)) as [Ledger, Ledger];
  await Promise.all([ledger.page.synced, other.page.synced]);
  const stop = keepTyping(ledger, "a");
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
  expect(wordsOf(await world.storedText(documentId), "a").length).toBeGreaterThanOrEqual(acknowledged);
  await reaches(ledger.page, "saved", 20_000);
  expect(wordsOf(await world.storedText(documentId), "a")).toEqual(ledger.written);
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
  expect(await end("SIGTERM")).toBe(0);
  await until(() => codes.includes(1001));
  const stored = wordsOf(await world.storedText(documentId), "w");
  expect(stored).toEqual(stored.map((_, index) => `w${index}.`));
  expect(stored.length).toBe(200);
}, 30_000);
