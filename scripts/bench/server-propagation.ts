import { fork } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type * as Y from "yjs";
import { updateOf } from "#lib/domain/documents/crdt-text.ts";
import { type Author, openPage, reaches } from "#tests/collab/author.ts";
import { type ServerProcess, startServer } from "#tests/collab/server-process.ts";
import { openWorld, paragraphOf, type Somebody, type World } from "#tests/collab/world.ts";
import { distribution, type Figure } from "./figures.ts";
import { roomText } from "./room-text.ts";

const keys = 150;
const everyMs = 60;
const words = 25_000;
const keysASecond = 6;

type Crowding = { people: number; target: string; elsewhere?: boolean };

const crowdings: Crowding[] = [
  { people: 2, target: "< 150" },
  { people: 20, target: "< 300" },
  { people: 2, target: "", elsewhere: true },
  { people: 20, target: "", elsewhere: true },
];

/** From a key of one person to the text of another, in a text of 25,000 words in which all the others type too. */
export async function measurePropagation(note: (text: string) => void): Promise<Figure[]> {
  const world = await openWorld();
  const servers = await Promise.all([startServer(world.databaseUrl), startServer(world.databaseUrl)]);
  try {
    const figures: Figure[] = [];
    for (const crowding of crowdings) {
      note(`${crowding.people} people`);
      figures.push(await measured(world, servers as [ServerProcess, ServerProcess], crowding));
    }
    return figures;
  } finally {
    await Promise.all(servers.map((server) => server.end("SIGKILL")));
    await world.stop();
  }
}

async function measured(
  world: World,
  [one, two]: [ServerProcess, ServerProcess],
  { people, target, elsewhere = false }: Crowding,
): Promise<Figure> {
  const authors = [await world.member("Writer"), await world.member("Reader")] as [Somebody, Somebody];
  const documentId = await longPaper(world, authors);
  const writer = openPage(one.port, authors[0], documentId);
  const reader = openPage((elsewhere ? two : one).port, authors[1], documentId);
  await Promise.all([writer, reader].map((page) => reaches(page, "saved", 60_000)));
  const stop = await startCrowd(one.port, { documentId, token: authors[1].token, people: people - 2 });
  const samples = await typed(writer, reader);
  stop();
  for (const page of [writer, reader]) page.destroy();
  const where = elsewhere ? "at two processes" : "at one process";
  return distribution(samples, {
    what: `a key seen by the other, ${people} type ${where}`,
    unit: "ms",
    target,
  });
}

async function longPaper(world: World, authors: readonly Somebody[]): Promise<string> {
  const documentId = await world.paper(authors);
  const data = updateOf(await roomText({ words, notes: 150, threads: [] }));
  await world.pool.query(`UPDATE "DocumentUpdate" SET data = $1 WHERE "documentId" = $2`, [data, documentId]);
  return documentId;
}

async function startCrowd(
  port: number,
  crowd: { documentId: string; token: string; people: number },
): Promise<() => void> {
  if (crowd.people === 0) return () => undefined;
  const options = JSON.stringify({ ...crowd, url: `http://127.0.0.1:${port}`, keysASecond });
  const child = fork(fileURLToPath(new URL("crowd-process.ts", import.meta.url)), [options]);
  await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`The crowd ended with ${code}`)));
  });
  return () => void child.kill("SIGKILL");
}

/** How long each key took, in milliseconds. */
async function typed(writer: Author, reader: Author): Promise<number[]> {
  const samples: number[] = [];
  for (let key = 0; key < keys; key++) {
    const seen = seenWith(reader.document, paragraphOf(writer.document).length + 1);
    const pressedAt = performance.now();
    writer.type("x");
    samples.push((await seen) - pressedAt);
    await sleep(everyMs * (0.5 + Math.random()));
  }
  return samples;
}

/** When the first paragraph has this many letters there. */
function seenWith(document: Y.Doc, letters: number): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (paragraphOf(document).length < letters) return;
      document.off("update", look);
      resolve(performance.now());
    };
    document.on("update", look);
  });
}
