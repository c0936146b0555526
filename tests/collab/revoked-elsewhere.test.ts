import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb } from "#lib/infra/db.ts";
import { installQueue } from "#server/jobs/install-queue.ts";
import { promisedMs } from "#tests/world/promised.ts";
import { roundsOr } from "#tests/world/rounds.ts";
import { endings, layTable, leadMs, revocations, revokeOnce } from "./revoking.ts";
import { type ServerProcess, startInstance } from "./server-process.ts";
import { openWorld, type World } from "./world.ts";

// Invariant 8, over two instances of the product: what somebody loses at one ends what they have open at the other.

let world: World;
let instances: ServerProcess[] = [];
const tries = Math.min(roundsOr(10), 100);

beforeAll(async () => {
  world = await openWorld();
  Object.assign(process.env, { DATABASE_URL: world.databaseUrl, AUTH_SECRET: "of-both-".repeat(8) });
  await installQueue(world.databaseUrl);
  // The clock of one of them is wrong, which says nothing.
  const { databaseUrl } = world;
  instances = await Promise.all([
    startInstance(databaseUrl),
    startInstance(databaseUrl, { aheadMs: 600_000 }),
  ]);
}, 60_000);

afterAll(async () => {
  await Promise.all(instances.map((instance) => instance.end("SIGTERM")));
  await closeDb();
  await world?.stop();
}, 30_000);

test("whatever is taken from somebody ends their sockets and streams at every instance within two seconds, each time", async () => {
  const table = await layTable();
  const [one = 0, two = 0] = instances.map(({ port }) => port);
  const ways = Object.entries(revocations);
  for (let round = 0; round < tries; round += 1) {
    const [name, revoke] = ways[round % ways.length] ?? ways[0] ?? [];
    if (!revoke) throw new Error("no way to revoke");
    const { socketMs, streamMs } = await revokeOnce(table, round % 2 ? [one, two] : [two, one], revoke);
    expect(Math.max(socketMs, streamMs), `${name}, try ${round + 1}`).toBeLessThan(promisedMs(2_000));
  }
}, 300_000);

test("what ends by itself ends sockets and streams at every instance within two seconds of its instant, and not before", async () => {
  const table = await layTable();
  const [one = 0, two = 0] = instances.map(({ port }) => port);
  for (const [name, end] of Object.entries(endings))
    for (const ports of [
      [one, two],
      [two, one],
    ] as const) {
      const { socketMs, streamMs } = await revokeOnce(table, ports, end);
      expect(Math.max(socketMs, streamMs), name).toBeLessThan(promisedMs(2_000));
      expect(Math.min(socketMs, streamMs), name).toBeGreaterThan(-leadMs / 3);
    }
}, 300_000);
