import { setTimeout as sleep } from "node:timers/promises";
import { sessionCookieName } from "#lib/base/session-cookie.ts";
import { aFullRound } from "#tests/world/full-round.ts";
import { aGroup, aPaper, someone } from "#tests/world/world.ts";
import type { Bench } from "./bench.ts";
import { withBrowser } from "./browser.ts";
import { distribution, type Figure, single } from "./figures.ts";
import { readPage } from "./read-page.ts";
import { scrollFrames } from "./scroll-frames.ts";
import { type Trial, withTrial } from "./trial.ts";
import { openTypist } from "./typist.ts";

const sizes = [300, 3_000];
const requests = 40;
const scrollMs = 5_000;

/** The comments of a review round with their answers: the page, its files, and how it scrolls. */
export const benchMatrix: Bench = (note) =>
  withTrial(async (trial) => {
    const figures: Figure[] = [];
    for (const comments of sizes) {
      note(`${comments} comments`);
      const round = await makeRound(trial.url, comments);
      figures.push(...(await measurePages(trial, round)));
      figures.push(...(await measureFiles(trial, round)));
      figures.push(...(await measureScrolling(round)));
    }
    return figures;
  });

type Someone = Awaited<ReturnType<typeof someone>>;

type Round = {
  address: string;
  token: string;
  comments: number;
  /** Somebody of the group, and a text of theirs. */
  writer: Someone;
  typedId: string;
};

async function makeRound(url: string, comments: number): Promise<Round> {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const writer = await someone(group);
  const people = [writer, await someone(group), moderator];
  const { paper } = await aFullRound(group, people, comments);
  return {
    address: `${url}/workspace/${group.slug}/papers/${paper.slug}/review/responses`,
    token: moderator.token,
    comments,
    writer,
    typedId: (await aPaper(group, { authors: [writer] })).documentId,
  };
}

async function measurePages({ statements }: Trial, { address, token, comments }: Round): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [what, path] of pages) {
    const visits: number[] = [];
    for (let time = 0; time < 5; time++) await readPage(address + path, token); // the first time compiles code
    const asked = await statements.during(async () => {
      for (let time = 0; time < requests; time++) visits.push((await readPage(address + path, token)).tookMs);
    });
    figures.push(
      distribution(visits, { what: `${what}, ${comments} comments`, unit: "ms", target: "p95 < 300" }),
      single(asked / requests, { what: "· statements", unit: "queries" }),
    );
  }
  return figures;
}

const pages = [
  ["the matrix", ""],
  ["· filtered by words", "?q=source&answer=noted"],
  ["· the rows behind, 500 at once", "/rows?skip=100&take=500"],
  ["· one comment", "/150"],
] as const;

/** The files, and how long the letters of somebody who types meanwhile wait. */
async function measureFiles({ url }: Trial, round: Round): Promise<Figure[]> {
  const { address, token, comments, writer, typedId } = round;
  const typist = await openTypist(url, { ...writer, name: "" }, typedId);
  await typist.during(() => sleep(2_000)); // the first letters compile code
  const quiet = await typist.during(() => sleep(5_000));
  const figures: Figure[] = [];
  for (const format of ["xlsx", "docx"]) {
    let file = { tookMs: 0, bytes: 0 };
    const letters = await typist.during(async () => {
      file = await readPage(`${address}/export/${format}`, token);
    });
    figures.push(
      single(file.tookMs / 1000, { what: `${format}, ${comments} comments`, unit: "s", target: "< 10" }),
      single(file.bytes / 1000, { what: "· its size", unit: "kB" }),
      distribution(letters, { what: "· a letter acknowledged meanwhile", unit: "ms" }),
    );
  }
  typist.leave();
  return [...figures, distribution(quiet, { what: "· a letter acknowledged otherwise", unit: "ms" })];
}

function measureScrolling({ address, token, comments }: Round): Promise<Figure[]> {
  return withBrowser(async (browser) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ name: sessionCookieName(false), value: token, url: address }]);
    const page = await context.newPage();
    const startedAt = performance.now();
    await page.goto(address);
    await page
      .locator(".response-row")
      .nth(comments - 1)
      .waitFor({ state: "attached" });
    const drawn = single((performance.now() - startedAt) / 1000, {
      what: `all ${comments} comments are in the page`,
      unit: "s",
    });
    const frames = await scrollFrames(page, scrollMs);
    return [
      drawn,
      distribution(frames, { what: "· a frame while it scrolls", unit: "ms", target: "p95 < 34" }),
    ];
  });
}
