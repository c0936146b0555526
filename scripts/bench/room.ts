import { type ChildProcess, fork } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "@playwright/test";
import type { Bench } from "./bench.ts";
import { openPageAs, untilSaved, withBrowser } from "./browser.ts";
import { distribution, type Figure, single } from "./figures.ts";
import { fillLongRoom, paperPath } from "./long-room.ts";
import { signInAs } from "./sign-in.ts";
import { type Trial, withTrial } from "./trial.ts";
import { type Opening, readEchoes, readOpening, watchEchoes, watchOpening } from "./watch-room.ts";

const toOpen = { words: 50_000, notes: 400, comments: 300 };
const toWrite = { words: 25_000, notes: 150, comments: 300 };
const openings = 5;
const others = 10;
const keysASecond = 6;
const measuredKeys = 180;
const warmUpKeys = 12;
/** A text leaves the server's memory a moment after its last author. */
const unloadedWithinMs = 3000;

/** The writing room with a long text: how soon it is open, and how soon one sees one's own letters while ten people
 *  type in it. */
export const benchRoom: Bench = (note) =>
  withTrial((trial) =>
    withBrowser(async (browser) => [
      ...(await benchOpening(trial, browser, note)),
      ...(await benchEcho(trial, browser, note)),
    ]),
  );

type Note = (text: string) => void;

async function benchOpening({ url }: Trial, browser: Browser, note: Note): Promise<Figure[]> {
  await fillLongRoom(toOpen);
  note(`${toOpen.words} words, ${openings} times new to the browser, then ${openings} times again`);
  const first: Measured[] = [];
  for (let time = 0; time < openings; time++) {
    const page = await openPageAs(browser, url, "expert");
    first.push(await measureOpening(page));
    await page.context().close();
    await sleep(unloadedWithinMs);
  }
  const page = await openPageAs(browser, url, "expert");
  await measureOpening(page);
  const again: Measured[] = [];
  for (let time = 0; time < openings; time++) again.push(await measureOpening(page));
  await page.context().close();
  await sleep(unloadedWithinMs);
  return [...openingFigures("first visit", first), ...openingFigures("again", again)];
}

type Measured = Opening & { workMs: number };

async function measureOpening(page: Page): Promise<Measured> {
  await page.addInitScript(watchOpening);
  const work = await watchWork(page);
  const before = await work();
  await page.goto(paperPath, { waitUntil: "commit" });
  await untilSaved(page);
  const seen = await page.evaluate(readOpening);
  return { ...seen, workMs: (await work()) - before };
}

/** How long a page's main thread has worked, in milliseconds of the processor: the same on a busy machine as on a
 *  quiet one. */
async function watchWork(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
  };
}

function openingFigures(which: string, all: readonly Measured[]): Figure[] {
  const of = (read: (opening: Measured) => number) => all.map(read);
  return [
    distribution(
      of(({ textMs }) => textMs),
      { what: `${which}: text visible`, unit: "ms", target: "< 2000" },
    ),
    distribution(
      of(({ writableMs }) => writableMs),
      { what: `${which}: can be typed`, unit: "ms", target: "< 3000" },
    ),
    distribution(
      of(({ longestTaskMs }) => longestTaskMs),
      { what: "· longest task meanwhile", unit: "ms" },
    ),
    distribution(
      of(({ workMs }) => workMs),
      { what: "· work of the page's thread", unit: "ms" },
    ),
  ];
}

async function benchEcho({ url }: Trial, browser: Browser, note: Note): Promise<Figure[]> {
  const documentId = await fillLongRoom(toWrite);
  const page = await openPageAs(browser, url, "expert");
  await page.goto(paperPath);
  await untilSaved(page);
  await page.locator("[contenteditable=true] > p").nth(20).click();
  await page.evaluate(watchEchoes);
  await typeEvenly(page, warmUpKeys);
  const alone = await measureEchoes(page);
  const crowd = await startCrowd(url, documentId);
  note(`${measuredKeys} keys while ${others} others type ${keysASecond} a second each`);
  const work = await watchWork(page);
  const before = await work();
  const startedAt = performance.now();
  const together = await measureEchoes(page).finally(() => crowd.kill("SIGKILL"));
  const workMs = ((await work()) - before) / ((performance.now() - startedAt) / 1000);
  await page.context().close();
  return [
    distribution(alone, { what: "own key to own screen, alone", unit: "ms" }),
    distribution(together, { what: `· while ${others} others type`, unit: "ms", target: "p95 < 50" }),
    single(workMs, { what: "· work of the page's thread in each second", unit: "ms" }),
  ];
}

async function measureEchoes(page: Page): Promise<number[]> {
  const before = (await page.evaluate(readEchoes)).length;
  await typeEvenly(page, measuredKeys);
  await sleep(500); // the last letter has still to be drawn
  return (await page.evaluate(readEchoes)).slice(before);
}

async function typeEvenly(page: Page, count: number) {
  const startedAt = performance.now();
  for (let pressed = 0; pressed < count; pressed++) {
    await sleep(Math.max(0, startedAt + (pressed * 1000) / keysASecond - performance.now()));
    await page.keyboard.press("q");
  }
}

async function startCrowd(url: string, documentId: string): Promise<ChildProcess> {
  const { value: token } = await signInAs("expert2");
  const options = { url, documentId, token, people: others, keysASecond };
  const child = fork(fileURLToPath(new URL("crowd-process.ts", import.meta.url)), [JSON.stringify(options)]);
  await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`The others ended with ${code}`)));
  });
  return child;
}
