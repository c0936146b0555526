import { afterAll, beforeAll, expect, test } from "vitest";
import { reaches, until } from "./author.ts";
import { keepTyping, type Ledger, openLedger, wordsOf } from "./ledger.ts";
import { pick, randomNumbers } from "./mutations.ts";
import { type Relay, startRelay } from "./relay.ts";
import { type ServerProcess, startServer } from "./server-process.ts";
import { openWorld, type World } from "./world.ts";

const rounds = Number(process.env.ROUNDS ?? 60);
const seed = Number(process.env.SEED ?? 20261123);

let world: World;
let door: Relay;
/** The one behind the door, and the next one, which is started while the other is still there. */
let serving: ServerProcess;
let next: Promise<ServerProcess>;

beforeAll(async () => {
  world = await openWorld();
  serving = await startServer(world.databaseUrl);
  next = startServer(world.databaseUrl);
  door = await startRelay(serving.port);
}, 60_000);

afterAll(async () => {
  await Promise.all([serving.end("SIGKILL"), next.then((server) => server.end("SIGKILL"))]);
  await door.stop();
  await world.stop();
});

async function killServer(): Promise<void> {
  await serving.end("SIGKILL");
  serving = await next;
  door.pointTo(serving.port);
  next = startServer(world.databaseUrl);
}

async function killDatabase(): Promise<void> {
  await next; // one that is just starting would give up
  world.killDatabase();
  await world.restartDatabase();
  await until(async () => (await world.pool.query("SELECT 1").catch(() => null)) !== null, 20_000);
}

// Ten cuts and five kills of the server on one of the database, which takes longest to come back.
const disasters = [
  ...Array.from({ length: 10 }, () => async () => door.cut()),
  ...Array.from({ length: 5 }, () => killServer),
  killDatabase,
];

test(`${rounds} rounds of kills and cuts cost no acknowledged word and double none (seed ${seed})`, async () => {
  const random = randomNumbers(seed);
  const people = await Promise.all(["Ana", "Ben", "Cho"].map((name) => world.member(name)));
  const documentId = await world.paper(people);
  // Ana writes at a second device as well.
  const ledgers = [...people, ...people.slice(0, 1)].map((who, index) =>
    openLedger(door.port, { who, documentId, initial: "abcd"[index] ?? "x" }),
  );
  await Promise.all(ledgers.map(({ page }) => reaches(page, "saved")));
  for (let round = 0; round < rounds; round++) {
    const stops = ledgers.map((ledger) => keepTyping(ledger));
    await new Promise((resolve) => setTimeout(resolve, 100 + random() * 200));
    const disaster = round === 0 ? killDatabase : pick(random, disasters);
    const claims = ledgers.map(({ written, acknowledged }) => written.slice(0, acknowledged));
    await disaster();
    for (const stop of stops) stop();
    await allClaimed(documentId, ledgers, claims);
    await Promise.all(ledgers.map(({ page }) => reaches(page, "saved", 20_000)));
  }
  const stored = await world.storedText(documentId);
  for (const ledger of ledgers) {
    expect(ledger.written.length).toBeGreaterThan(rounds);
    expect(wordsOf(stored, ledger)).toEqual(ledger.written);
    await until(() => ledger.page.text() === stored);
    ledger.page.destroy();
  }
}, 1_200_000);

/** Whatever a page was told is saved is in the database, without the help of any page. */
async function allClaimed(
  documentId: string,
  ledgers: readonly Ledger[],
  claims: readonly string[][],
): Promise<void> {
  const stored = await world.storedText(documentId);
  for (const [index, claim] of claims.entries()) {
    expect(wordsOf(stored, ledgers[index] as Ledger).slice(0, claim.length)).toEqual(claim);
  }
}
