import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { ok } from "#lib/base/result.ts";
import { concludeGroup } from "#lib/domain/archives/conclude-group.ts";
import { reopenGroup } from "#lib/domain/archives/reopen-group.ts";
import { closeDb } from "#lib/infra/db.ts";
import { promisedMs } from "#tests/world/promised.ts";
import { reaches, until } from "./author.ts";
import { keepTyping, type Ledger, openLedger, typeWord, wordsOf } from "./ledger.ts";
import { type ServerProcess, startServer } from "./server-process.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
let servers: ServerProcess[] = [];
const ledgers: Ledger[] = [];

beforeAll(async () => {
  world = await openWorld();
  process.env.DATABASE_URL = world.databaseUrl;
}, 60_000);

afterEach(async () => {
  for (const { page } of ledgers.splice(0)) page.destroy();
  await Promise.all(servers.splice(0).map((server) => server.end("SIGKILL")));
});

afterAll(async () => {
  await closeDb();
  await world?.stop();
});

async function aModerator(): Promise<{ actor: SignedInActor; groupId: string }> {
  const { accountId, personId, name } = await world.member("Mo");
  const { rows } = await world.pool.query(
    `UPDATE "Member" SET "role" = 'moderator' WHERE "personId" = $1 RETURNING "groupId"`,
    [personId],
  );
  const { groupId } = rows[0];
  const memberships = [{ groupId, role: "moderator" as const }];
  const actor = { kind: "member" as const, accountId, personId, name, administrator: false, memberships };
  return { actor, groupId };
}

/** Two authors of one paper, each connected to a process of their own. */
async function twoAuthors() {
  const people = [await world.member("Ana"), await world.member("Ben")];
  const documentId = await world.paper(people);
  servers = await Promise.all(people.map(() => startServer(world.databaseUrl)));
  for (const [at, who] of people.entries())
    ledgers.push(openLedger(servers[at]?.port ?? 0, { who, documentId, initial: "ab"[at] ?? "x" }));
  const both = ledgers as [Ledger, Ledger];
  await Promise.all(both.map(({ page }) => reaches(page, "saved")));
  return { documentId, both };
}

test("concluding a group ends writing on the sockets of every process within two seconds, and reopening gives it back", {
  timeout: 60_000,
}, async () => {
  const { documentId, both } = await twoAuthors();
  const { actor, groupId } = await aModerator();
  for (const ledger of both) typeWord(ledger);
  await Promise.all(both.map(({ page }) => reaches(page, "saved")));
  const stops = both.map((ledger) => keepTyping(ledger));
  await sleep(200);

  expect(
    await concludeGroup(actor, { groupId, conclusion: "We thank everybody who wrote with us." }),
  ).toEqual(ok());
  await Promise.all(both.map(({ page }) => reaches(page, "closed", promisedMs(2_000))));
  for (const stop of stops) stop();
  const stored = await world.storedText(documentId);
  // What was acknowledged stays, and nothing stands behind a word that was not stored.
  for (const ledger of both) {
    const kept = wordsOf(stored, ledger);
    expect(kept.length).toBeGreaterThanOrEqual(ledger.acknowledged);
    expect(ledger.acknowledged).toBeGreaterThan(0);
    expect(kept).toEqual(ledger.written.slice(0, kept.length));
  }

  for (const ledger of both) typeWord(ledger);
  await sleep(500);
  expect(await world.storedText(documentId)).toBe(stored);
  for (const ledger of both) {
    expect(ledger.page.getSnapshot()).toBe("closed");
    expect(wordsOf(ledger.page.unsentText(), ledger)).toEqual(ledger.written);
  }

  expect(await reopenGroup(actor, { groupId })).toEqual(ok());
  // By itself a page whose words were refused asks again every twenty seconds; here it is asked to.
  for (const { page } of both) void page.provider.configuration.websocketProvider.connect();
  await Promise.all(both.map(({ page }) => reaches(page, "saved", 15_000)));
  const [one, two] = both;
  await until(() => one.page.text() === two.page.text());
  const whole = await world.storedText(documentId);
  expect(whole).toBe(one.page.text());
  for (const ledger of both) expect(wordsOf(whole, ledger)).toEqual(ledger.written);
});
