import { fork } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Author, openPage, reaches } from "#tests/collab/author.ts";
import { openWorld, paragraphOf, type Somebody, type World } from "#tests/collab/world.ts";
import { type Figure, single } from "./figures.ts";
import { answerOf, memoryOf } from "./growth-memory.ts";
import { revisedText } from "./revised-text.ts";
import { roomText } from "./room-text.ts";

const documents = 4;
const words = 50_000;
const settledAfterMs = 3000;

/** What the server holds for an open text of 50,000 words, 400 notes and a history; then while somebody suggests in it. */
export async function measureLongTexts(note: (text: string) => void): Promise<Figure[]> {
  const world = await openWorld();
  const server = fork(fileURLToPath(new URL("memory-process.ts", import.meta.url)), [world.databaseUrl], {
    execArgv: ["--expose-gc"],
  });
  const pages: Author[] = [];
  try {
    const { port } = await answerOf<{ port: number }>(server);
    const [author, expert] = [await world.member("Author"), await world.member("Expert")];
    const papers = await longPapers(world, author);
    const open = (who: Somebody) => openAll(port, who, papers);
    note("the first time loads code");
    await close([...(await open(author)), ...(await suggesting(open, expert))]);
    const before = await memoryOf(server);
    note("open");
    pages.push(...(await open(author)));
    const opened = await memoryOf(server);
    note("somebody suggests");
    pages.push(...(await suggesting(open, expert)));
    const guarded = await memoryOf(server);
    const each = (bytes: number) => (bytes - before.usedBytes) / documents / 1e6;
    return [
      single(each(opened.usedBytes), { what: "50,000 words open: memory each", unit: "MB", target: "< 60" }),
      single(each(guarded.usedBytes), { what: "· while somebody suggests", unit: "MB", target: "< 60" }),
    ];
  } finally {
    for (const page of pages) page.destroy();
    server.kill("SIGKILL");
    await world.stop();
  }
}

async function suggesting(open: (who: Somebody) => Promise<Author[]>, expert: Somebody): Promise<Author[]> {
  const pages = await open(expert);
  for (const page of pages) {
    const insertion = { id: "s", author: expert.personId, at: "2026-11-23T09:00:00Z" };
    paragraphOf(page.document).insert(0, "x", { insertion });
    await reaches(page, "saved", 30_000);
  }
  return pages;
}

async function openAll(port: number, who: Somebody, papers: readonly string[]): Promise<Author[]> {
  const pages = papers.map((id) => openPage(port, who, id));
  for (const page of pages) await reaches(page, "saved", 60_000);
  return pages;
}

async function close(pages: readonly Author[]): Promise<void> {
  for (const page of pages) page.destroy();
  await sleep(settledAfterMs);
}

async function longPapers(world: World, author: Somebody): Promise<string[]> {
  const data = revisedText(await roomText({ words, notes: 400, threads: [] }));
  const ids = await Promise.all(Array.from({ length: documents }, () => world.paper([author])));
  await world.pool.query(`UPDATE "DocumentUpdate" SET data = $1 WHERE "documentId" = ANY ($2)`, [data, ids]);
  return ids;
}
