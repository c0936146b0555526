import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Pool } from "pg";
import { type Product, startProduct } from "../../scripts/product.ts";
import { everyAddress } from "./addresses.ts";
import { type Answer, answered, ask, inPool, masked, unscripted } from "./embargo/answers.ts";
import { bringForward, type Embargo, scheduleReport } from "./embargo/embargo.ts";
import { appearances, groupAddresses, manners, twinAddresses, twinSpellings } from "./embargo/places.ts";
import { anyOfThem, paperWords, reportWords, words } from "./embargo/words.ts";
import { expect, test } from "./journey.ts";

// One after the other, and all of it again where one fails: the last lets the report come out.
test.describe.configure({ mode: "serial" });

let embargo: Embargo;
/** Where the product under test is. */
let first = "";
/** A second process of the product on the same database, whose log can be read. */
let second: Product;
let clock: Pool;

test.beforeAll(async ({ baseURL }) => {
  first = baseURL ?? "";
  embargo = await scheduleReport();
  second = await startProduct({ dataDir: process.env.E2E_DATA_DIR ?? "" });
  clock = new Pool({ connectionString: embargo.databaseUrl, max: 4 });
});

test.afterAll(async () => {
  await clock?.end();
  await second?.stop();
});

const readClock = async () =>
  (await clock.query<{ now: Date }>("select clock_timestamp() as now")).rows[0]?.now;

const saysNothing = (path: string, { headers, body }: Answer, hidden = anyOfThem) =>
  expect.soft(`${JSON.stringify(headers)} ${body}`.match(hidden)?.[0], path).toBeUndefined();

test("before the instant nobody without rights receives a byte of it, wherever they ask", async () => {
  const scripts = new Set<string>();
  const read = async (path: string, token?: string) => {
    const answer = await ask(first + path, token);
    // Observers read the group's finished papers, and none of its report.
    saysNothing(path, answer, token === embargo.people.observer.token ? reportWords : anyOfThem);
    expect.soft(answer.status, path).toBeLessThan(500);
    for (const [script] of answer.body.matchAll(/\/_next\/static\/[\w./~-]+/g)) scripts.add(script);
  };
  const shown = everyAddress.filter((path) => !path.startsWith("/workspace"));
  await inPool([...new Set([...shown, ...groupAddresses(embargo)])], 4, (path) => read(path));
  for (const { token } of Object.values(embargo.people))
    await inPool([...groupAddresses(embargo), embargo.picture], 4, (path) => read(path, token));
  await inPool([...scripts], 4, (path) => read(path));
  expect(scripts.size).toBeGreaterThan(10);
  // What is looked for stands where a moderator reads it.
  const report = `/workspace/${embargo.group.slug}/report/read`;
  const papers = `/workspace/${embargo.group.slug}/papers`;
  expect((await ask(first + report, embargo.moderator.token)).body).toMatch(reportWords);
  expect((await ask(first + papers, embargo.moderator.token)).body).toContain(paperWords.title);
});

test("before the instant its addresses answer to the letter as those of what never was", async () => {
  const tokens = [undefined, ...Object.values(embargo.people).map(({ token }) => token)];
  for (const token of tokens) {
    await inPool(twinAddresses(embargo), 4, async ([here, never]) => {
      const [one, other] = [await ask(first + here, token), await ask(first + never, token)];
      // Lists are found and say that nothing is in them; a tag of their bytes differs with the word that they repeat.
      const isList = /\?(?:q|author)=/.test(here);
      expect.soft(one.status, here).toBe(isList ? 200 : 404);
      if (isList) for (const { headers } of [one, other]) delete headers.etag;
      expect.soft(masked(one), here).toBe(masked(other));
    });
  }
});

test("before the instant no spelling of its address and no way to ask tells it from what never was", async () => {
  const page = `/publications/${words.slug}`;
  const [, never = ""] = twinAddresses(embargo).find(([here]) => here === page) ?? [];
  const asked: [string, string, RequestInit?][] = [
    ...twinSpellings(),
    ...manners.map((manner): [string, string, RequestInit] => [page, never, manner]),
  ];
  for (const token of [undefined, embargo.people.outsider.token]) {
    await inPool(asked, 4, async ([here, other, manner]) => {
      const said = `${here} ${JSON.stringify(manner ?? {})}`;
      const [one, twin] = [await ask(first + here, token, manner), await ask(first + other, token, manner)];
      // Harvesters are told in a protocol that knows no other status.
      if (!here.startsWith("/oai")) expect.soft(one.status, said).toBeGreaterThanOrEqual(300);
      expect.soft(masked(unscripted(one)), said).toBe(masked(unscripted(twin)));
    });
  }
});

// With GUESSES=10000, as many as were promised: a quarter of a minute, or several where others use the machine.
const guesses = Number(process.env.GUESSES ?? 1000);

test("however many addresses are guessed, all answers are equal and one line in the log tells of it", async () => {
  const guessed = Array.from({ length: guesses }, (_, index) =>
    index % 100 === 0 ? `${words.slug}${index === 0 ? "" : `-${index}`}` : randomUUID(),
  );
  const answers = new Set<string>();
  const startedAt = performance.now();
  await inPool(guessed.slice(0, 200), 16, async (slug) => void answers.add(await answerTo(slug)));
  const before = residentMb(second.pid);
  await inPool(guessed.slice(200), 16, async (slug) => void answers.add(await answerTo(slug)));
  const grownMb = residentMb(second.pid) - before;
  console.log(`${guesses} guesses took ${Math.round(performance.now() - startedAt)} ms, ${grownMb} MB`);
  expect(answers.size).toBe(1);
  expect([...answers][0]).toContain('"status":404');
  expect(second.lines.filter((line) => line.includes("many addresses that are not there"))).toHaveLength(1);
  expect(second.lines.filter((line) => anyOfThem.test(line))).toEqual([]);
  expect(grownMb).toBeLessThan(300);
});

async function answerTo(slug: string): Promise<string> {
  return JSON.stringify(await ask(`${second.url}/publications/${slug}`));
}

function residentMb(pid: number): number {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kb) / 1024);
}

test("at the instant both processes show it everywhere at once, and not before", async () => {
  const at = await bringForward(embargo, 4);
  const page = `/publications/${words.slug}`;
  const delaysMs = await Promise.all(
    [first, second.url].map(async (url) => (await shownAt(url + page)) - at.getTime()),
  );
  // How late it may be is two seconds; on a busy machine that says more of the machine, so it is told and not asserted.
  console.log(`shown ${delaysMs.join(" and ")} ms after the instant`);
  for (const ms of delaysMs) expect(ms).toBeGreaterThanOrEqual(0);
  for (const [path, word] of appearances(embargo)) {
    const [one, other] = [await ask(first + path), await ask(second.url + path)];
    for (const { status, body } of [one, other]) {
      expect.soft(status, path).toBe(200);
      if (word !== null) expect.soft(body, path).toContain(word);
    }
    expect.soft(unaddressed(one.body), path).toBe(unaddressed(other.body));
  }
});

/** Each process calls itself by its own address and says when it answered; files are made by either. */
const unaddressed = (text: string) =>
  [first, second.url]
    .flatMap((url) => [url, url.replace("http", "webcal")])
    .reduce((told, url) => told.replaceAll(url, "…"), text)
    .replace(answered, "…");

/** When an address is first found, by the database's clock. */
async function shownAt(address: string): Promise<number> {
  for (const until = performance.now() + 30_000; performance.now() < until; await sleep(50)) {
    if ((await ask(address)).status === 200) return (await readClock())?.getTime() ?? Number.NaN;
  }
  throw new Error(`${address} never showed it`);
}
