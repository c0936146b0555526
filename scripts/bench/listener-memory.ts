import { fork } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { closeDb } from "#lib/infra/db.ts";
import { type Listener, listenAs } from "#tests/collab/listener.ts";
import { openWorld } from "#tests/collab/world.ts";
import { aGroup, someone } from "#tests/world/world.ts";
import { type Figure, single } from "./figures.ts";
import { answerOf, memoryOf } from "./growth-memory.ts";

const people = 40;
const pagesEach = 10;
const settledAfterMs = 2_000;

/** What a process that tells open pages of changes holds for each of them. */
export async function measureListeners(): Promise<Figure[]> {
  const world = await openWorld();
  process.env.DATABASE_URL = world.databaseUrl;
  const file = fileURLToPath(new URL("live-process.ts", import.meta.url));
  const server = fork(file, [world.databaseUrl], {
    execArgv: ["--expose-gc"],
    env: { ...process.env, DATABASE_URL: world.databaseUrl },
  });
  const listeners: Listener[] = [];
  try {
    const { port } = await answerOf<{ port: number }>(server);
    const group = await aGroup();
    const tokens: string[] = [];
    for (let person = 0; person < people; person++) tokens.push((await someone(group)).token);
    const openAll = async () => {
      for (const token of tokens)
        for (let page = 0; page < pagesEach; page++)
          listeners.push(await listenAs(port, { token, slug: group.slug }));
    };
    const closeAll = () => {
      for (const listener of listeners.splice(0)) listener.close();
      return sleep(settledAfterMs);
    };
    await openAll(); // the first time loads code
    await closeAll();
    const before = await memoryOf(server);
    await openAll();
    await sleep(settledAfterMs);
    const after = await memoryOf(server);
    const each = (after.usedBytes - before.usedBytes) / (people * pagesEach) / 1000;
    return [single(each, { what: "a page that listens: memory", unit: "kB" })];
  } finally {
    for (const listener of listeners) listener.close();
    server.kill("SIGKILL");
    await closeDb();
    await world.stop();
  }
}
