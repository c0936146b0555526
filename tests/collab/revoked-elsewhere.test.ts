import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb } from "#lib/infra/db.ts";
import { promisedMs } from "#tests/world/promised.ts";
import { roundsOr } from "#tests/world/rounds.ts";
import { layTable, revocations, revokeOnce } from "./revoking.ts";
import { type ServerProcess, startInstance } from "./server-process.ts";
import { openWorld, type World } from "./world.ts";

// Invariant 8, over two instances of the product: what somebody loses at one ends what they have open at the other.

let world: World;
let instances: ServerProcess[] = [];
const tries = Math.min(roundsOr(10), 100);

beforeAll(async () => {
  world = await openWorld();
  process.env.DATABASE_URL = world.databaseUrl;
  instances = await Promise.all([startInstance(world.databaseUrl), startInstance(world.databaseUrl)]);
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
