import { type ChildProcess, fork } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Author, openPage, reaches } from "#tests/collab/author.ts";
import { openWorld, type Somebody, type World } from "#tests/collab/world.ts";
import { type Figure, single } from "./figures.ts";
import { longText } from "./long-text.ts";
import { revisedText } from "./revised-text.ts";

const documents = 20;
const words = 10_000;
/** A text leaves memory a moment after its last author. */
const unloadedWithinMs = 3000;

/** What the process that serves live documents holds for each one that somebody has open. */
export async function measureMemory(): Promise<Figure[]> {
  const world = await openWorld();
  const server = fork(fileURLToPath(new URL("memory-process.ts", import.meta.url)), [world.databaseUrl], {
    execArgv: ["--expose-gc"],
  });
  try {
    const { port } = await answerOf<{ port: number }>(server);
    const author = await world.member("Author");
    const papers = await longPapers(world, author);
    const openAll = () => openPages(port, author, papers);
    await closePages(await openAll()); // the first time loads code
    const before = await memoryOf(server);
    const pages = await openAll();
    const open = await memoryOf(server);
    await closePages(pages);
    const closed = await memoryOf(server);
    const perDocument = (bytes: number) => (bytes - before.usedBytes) / documents / 1e6;
    return [
      single(perDocument(open.usedBytes), { what: `${words} words open: memory each`, unit: "MB" }),
      single(perDocument(closed.usedBytes), { what: "· left of it when all are closed", unit: "MB" }),
      single(open.residentBytes / 1e6, { what: `process with ${documents} open: resident`, unit: "MB" }),
    ];
  } finally {
    server.kill("SIGKILL");
    await world.stop();
  }
}

async function openPages(port: number, author: Somebody, papers: readonly string[]): Promise<Author[]> {
  const pages = papers.map((id) => openPage(port, author, id));
  for (const page of pages) await reaches(page, "saved", 30_000);
  return pages;
}

async function closePages(pages: readonly Author[]) {
  for (const page of pages) page.destroy();
  await sleep(unloadedWithinMs);
}

async function longPapers(world: World, author: Somebody): Promise<string[]> {
  const data = revisedText(await longText({ words, notes: 60 }));
  const ids = await Promise.all(Array.from({ length: documents }, () => world.paper([author])));
  await world.pool.query(`UPDATE "DocumentUpdate" SET data = $1 WHERE "documentId" = ANY ($2)`, [data, ids]);
  return ids;
}

type Memory = { usedBytes: number; residentBytes: number };

export function memoryOf(server: ChildProcess): Promise<Memory> {
  const answer = answerOf<Memory>(server);
  server.send("memory?");
  return answer;
}

export function answerOf<T>(server: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    server.once("message", (message) => resolve(message as T));
    server.once("exit", (code) => reject(new Error(`The server ended with ${code}`)));
  });
}
