import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { reaches } from "./author.ts";
import { openLedger, typeWord, wordsOf } from "./ledger.ts";
import { type ServerProcess, startServer } from "./server-process.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
let server: ServerProcess;

beforeAll(async () => {
  world = await openWorld();
  server = await startServer(world.databaseUrl);
}, 60_000);

afterAll(async () => {
  await server?.end("SIGKILL");
  await world?.stop();
});

/** As where a standby answers in the place of the server that died: everybody's connections end first. */
async function takeNoChanges(value: "on" | "off"): Promise<void> {
  const name = new URL(world.databaseUrl).pathname.slice(1);
  await world.pool.query(
    `BEGIN READ WRITE; ALTER DATABASE "${name}" SET default_transaction_read_only = ${value}; COMMIT`,
  );
  await world.pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
}

test("while the database takes no changes nothing is called saved, and afterwards every word is there once", async () => {
  const who = await world.member("Ana");
  const documentId = await world.paper([who]);
  const ledger = openLedger(server.port, { who, documentId, initial: "a" });
  await reaches(ledger.page, "saved");
  for (let word = 0; word < 5; word += 1) typeWord(ledger);
  await reaches(ledger.page, "saved");
  await takeNoChanges("on");
  for (let word = 0; word < 5; word += 1) {
    typeWord(ledger);
    await sleep(150);
  }
  expect(ledger.page.getSnapshot()).not.toBe("saved");
  expect(wordsOf(await world.storedText(documentId), ledger)).toEqual(ledger.written.slice(0, 5));
  await takeNoChanges("off");
  await reaches(ledger.page, "saved", 30_000);
  expect(wordsOf(await world.storedText(documentId), ledger)).toEqual(ledger.written);
  ledger.page.destroy();
});
