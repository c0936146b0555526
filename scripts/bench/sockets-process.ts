import { setTimeout as sleep } from "node:timers/promises";
import { type Author, openPage, until } from "#tests/collab/author.ts";
import type { Somebody } from "#tests/collab/world.ts";

// Many open texts in a process of their own: what their browsers would cost is not part of what is measured.
// It opens them, says "open", and then does what it is told: "type", or "come back" after the server went away.

type Seat = { who: Somebody; documentId: string };
type Sockets = { port: number; seats: Seat[]; keysASecond: number; seconds: number };

const { port, seats, keysASecond, seconds } = JSON.parse(process.argv[2] ?? "{}") as Sockets;
const pages = seats.map(({ who, documentId }) => openPage(port, who, documentId));
const isSaved = (page: Author) => page.getSnapshot() === "saved";
const allSaved = () => pages.every(isSaved);

await until(allSaved, 120_000);
process.send?.("open");
process.on("message", async (asked) => {
  if (asked === "type") process.send?.((await Promise.all(pages.map(typeOn))).flat());
  if (asked === "come back") {
    await until(() => !pages.some(isSaved), 60_000);
    process.send?.("gone");
    await until(allSaved, 120_000);
    process.send?.(Date.now());
  }
});
process.on("disconnect", () => process.exit(1));

/** @returns how long each letter waited for its acknowledgement, in ms */
async function typeOn(page: Author, index: number): Promise<number[]> {
  const waits: number[] = [];
  await sleep((index * 1000) / keysASecond / pages.length); // nobody types in step
  for (let key = 0; key < seconds * keysASecond; key += 1) {
    const pressedAt = performance.now();
    const saved = savedAgain(page);
    page.type(key % 6 === 5 ? " " : "z");
    waits.push((await saved) - pressedAt);
    await sleep(Math.max(0, 1000 / keysASecond - (performance.now() - pressedAt)));
  }
  return waits;
}

/** When the page next says that everything is saved. */
function savedAgain(page: Author): Promise<number> {
  return new Promise((resolve) => {
    let typed = false;
    const stop = page.subscribe(() => {
      if (!isSaved(page)) typed = true;
      else if (typed) {
        stop();
        resolve(performance.now());
      }
    });
  });
}
