import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "@playwright/test";
import type { Bench } from "./bench.ts";
import { openPageAs, untilSaved, withBrowser } from "./browser.ts";
import { distribution, type Figure } from "./figures.ts";
import { type Trial, withTrial } from "./trial.ts";
import { readWatch, type Watch, watchLetters, watchSocket } from "./watch-page.ts";

const paper = "/workspace/asia-pacific-partners/papers/cables-between-two-seas";
const keysASecond = 6;
const measuredKeys = 180;
const warmUpKeys = 12;

/** Two people write in one paper, at once and in different paragraphs: how soon each sees the other's letters, and
 *  how soon what each typed is acknowledged, which is after its commit. */
export const benchKeystroke: Bench = (note) =>
  withTrial((trial) => withBrowser((browser) => write(trial, browser, note)));

type Writer = { page: Page; letter: string; paragraph: "first" | "last" };

async function write({ url }: Trial, browser: Browser, note: (text: string) => void): Promise<Figure[]> {
  const first: Writer = { page: await openPaper(browser, url, "expert"), letter: "q", paragraph: "first" };
  const second: Writer = { page: await openPaper(browser, url, "expert2"), letter: "z", paragraph: "last" };
  for (const { page, paragraph } of [first, second])
    await page.locator("[contenteditable=true] > p")[paragraph]().click();
  await Promise.all([typeLetters(first, warmUpKeys), typeLetters(second, warmUpKeys)]);
  await Promise.all([untilSaved(first.page), untilSaved(second.page)]);
  await watch(first, second);
  await watch(second, first);
  note(`${2 * measuredKeys} keys, ${keysASecond} a second from each of two`);
  await Promise.all([typeLetters(first, measuredKeys), typeLetters(second, measuredKeys)]);
  await Promise.all([untilSaved(first.page), untilSaved(second.page)]);
  await sleep(200); // the last letter has still to be drawn
  return figuresOf(await first.page.evaluate(readWatch), await second.page.evaluate(readWatch));
}

async function openPaper(browser: Browser, url: string, account: string): Promise<Page> {
  const page = await openPageAs(browser, url, account);
  await page.addInitScript(watchSocket);
  await page.goto(paper);
  await untilSaved(page);
  return page;
}

const watch = ({ page, letter }: Writer, { letter: other }: Writer) =>
  page.evaluate(watchLetters, { own: letter, other });

/** Presses keys at an even pace, whatever each takes. */
async function typeLetters({ page, letter }: Writer, count: number) {
  const startedAt = performance.now();
  for (let pressed = 0; pressed < count; pressed++) {
    await sleep(Math.max(0, startedAt + (pressed * 1000) / keysASecond - performance.now()));
    await page.keyboard.press(letter);
  }
}

function figuresOf(first: Watch, second: Watch): Figure[] {
  const ways = [
    { from: first, to: second },
    { from: second, to: first },
  ];
  const since = (seen: "arrivals" | "drawn") => ways.flatMap(({ from, to }) => delays(from.keys, to[seen]));
  const acknowledged = [...first.acknowledgedMs, ...second.acknowledgedMs];
  return [
    distribution(since("arrivals"), { what: "key to the other's document", unit: "ms" }),
    distribution(since("drawn"), { what: "key to the other's screen", unit: "ms", target: "p95 < 150" }),
    distribution(acknowledged, { what: "sent to acknowledged", unit: "ms", target: "p95 < 100" }),
  ];
}

/** Throws: Error when letters are missing, because then the rest would be paired wrongly. */
function delays(keys: readonly number[], seen: readonly number[]): number[] {
  if (keys.length !== measuredKeys || seen.length !== measuredKeys)
    throw new Error(`Of ${measuredKeys} letters ${keys.length} were typed and ${seen.length} were seen`);
  return keys.map((pressedAt, letter) => (seen[letter] ?? Number.NaN) - pressedAt);
}
