import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { reaches, until } from "./author.ts";
import { keepTyping, type Ledger, openLedger, wordsOf } from "./ledger.ts";
import { type Relay, startRelay } from "./relay.ts";
import { type ServerProcess, startServer } from "./server-process.ts";
import { openWorld, type World } from "./world.ts";

// Two rooms, each with people at both of two instances, and all of them type while something is taken away without a word.

let world: World;
let instances: ServerProcess[] = [];
/** What people have in front of each instance: it leads elsewhere once that one is gone. */
let doors: Relay[] = [];
let rooms: { documentId: string; ledgers: Ledger[] }[] = [];

beforeAll(async () => {
  world = await openWorld();
}, 60_000);

afterEach(async () => {
  for (const { page } of everybody()) page.destroy();
  rooms = [];
  await Promise.all(doors.splice(0).map((door) => door.stop()));
  await Promise.all(instances.splice(0).map((instance) => instance.end("SIGKILL")));
});

afterAll(() => world?.stop());

const everybody = () => rooms.flatMap(({ ledgers }) => ledgers);

async function openRooms(): Promise<void> {
  instances = await Promise.all([1, 2].map(() => startServer(world.databaseUrl)));
  doors = await Promise.all(instances.map(({ port }) => startRelay(port)));
  for (const [first, second] of ["ab", "cd"]) rooms.push(await openRoom([first ?? "", second ?? ""]));
  await Promise.all(everybody().map(({ page }) => reaches(page, "saved")));
}

async function openRoom(initials: readonly string[]) {
  const people = await Promise.all(initials.map((name) => world.member(name)));
  const documentId = await world.paper(people);
  const ledgers = people.map((who, at) =>
    openLedger(doors[at]?.port ?? 0, { who, documentId, initial: initials[at] ?? "" }),
  );
  return { documentId, ledgers };
}

/** Everybody types, with as much rest between two words as it takes to be told that one is saved, until what this returns is called. */
function typing(): () => void {
  const stops = everybody().map((ledger, at) => keepTyping(ledger, 300 + 40 * at));
  return () => {
    for (const stop of stops) stop();
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What the pages were told is saved is in the database, without the help of any page. */
async function allClaimed(claims: readonly string[][]): Promise<void> {
  const texts = await Promise.all(
    rooms.map(({ documentId, ledgers }) =>
      world.storedText(documentId).then((text) => ledgers.map(() => text)),
    ),
  );
  for (const [at, text] of texts.flat().entries()) {
    const claim = claims[at] ?? [];
    expect(claim.length).toBeGreaterThan(0);
    expect(wordsOf(text, everybody()[at] as Ledger).slice(0, claim.length)).toEqual(claim);
  }
}

/** Nobody did anything, and everybody has every word, and so has the database, once and in order. */
async function allCameBack(): Promise<void> {
  await Promise.all(everybody().map(({ page }) => reaches(page, "saved", 60_000)));
  for (const { documentId, ledgers } of rooms) {
    const [one, two] = ledgers as [Ledger, Ledger];
    await until(() => one.page.text() === two.page.text());
    const stored = await world.storedText(documentId);
    expect(stored).toBe(one.page.text());
    for (const ledger of ledgers) expect(wordsOf(stored, ledger)).toEqual(ledger.written);
  }
}

const claimed = () => everybody().map(({ written, acknowledged }) => written.slice(0, acknowledged));

test("when the power of the database is cut, nothing that was called saved is lost, pages say that nothing is, and all goes on by itself", async () => {
  await openRooms();
  const stop = typing();
  await until(() => everybody().every(({ acknowledged }) => acknowledged > 2), 60_000);
  world.cutPower();
  // What was acknowledged before is still on its way to the pages for a moment.
  await until(() => everybody().every(({ page }) => page.getSnapshot() !== "saved"));
  await pause(500);
  const claims = claimed();
  await pause(1_000);
  expect(claimed()).toEqual(claims);
  for (const { page } of everybody()) expect(["saving", "offline"]).toContain(page.getSnapshot());
  await world.restartDatabase();
  await until(async () => (await world.pool.query("SELECT 1").catch(() => null)) !== null);
  await allClaimed(claims);
  stop();
  await allCameBack();
}, 180_000);

test("when one of two instances is killed, its people go on at the other, and the others notice nothing", async () => {
  await openRooms();
  const stop = typing();
  await until(() => everybody().every(({ acknowledged }) => acknowledged > 2), 60_000);
  const [lost, left] = [0, 1].map((at) => rooms.flatMap(({ ledgers }) => ledgers[at] ?? []));
  const closed: number[] = [];
  for (const { page } of left ?? []) page.provider.on("close", () => closed.push(1));
  doors[0]?.pointTo(instances[1]?.port ?? 0);
  await instances[0]?.end("SIGKILL");
  const claims = claimed();
  await allClaimed(claims);
  await until(() =>
    (lost ?? []).every(({ acknowledged }, at) => acknowledged > (claims[2 * at]?.length ?? 0)),
  );
  stop();
  await allCameBack();
  expect(closed).toEqual([]);
}, 180_000);
