import { distribution, type Figure, single } from "./figures.ts";
import { doubleSample } from "./more-sample.ts";
import { signInAs } from "./sign-in.ts";
import { type Trial, withTrial } from "./trial.ts";

const group = "/workspace/asia-pacific-partners";
const pages = [
  "/workspace",
  group,
  `${group}/papers`,
  `${group}/papers/one-theatre-or-two`,
  `${group}/findings`,
  `${group}/findings/1`,
  `${group}/discussions`,
  `${group}/report`,
  `${group}/members`,
  `${group}/activity`,
];
const requests = 20;

type Measured = { queries: number; answersMs: number[] };

/** Each page of the workshop as the moderator gets it: what it asks the database, with once and four times the work. */
export function measureQueries(): Promise<Figure[]> {
  return withTrial(async (trial) => {
    const cookie = await signInAs("moderator");
    const read = () => measurePages(trial, `${cookie.name}=${cookie.value}`);
    const once = await read();
    await doubleSample(trial.databaseUrl, 1);
    await doubleSample(trial.databaseUrl, 2);
    const fourTimes = await read();
    return [...figuresOf("1 ×", once), ...figuresOf("4 ×", fourTimes)];
  });
}

async function measurePages({ url, statements }: Trial, cookie: string): Promise<Map<string, Measured>> {
  const measured = new Map<string, Measured>();
  for (const page of pages) {
    const readPage = () => timeToRead(url + page, cookie);
    for (let time = 0; time < 3; time++) await readPage(); // the first time compiles code
    const answersMs: number[] = [];
    const asked = await statements.during(async () => {
      for (let time = 0; time < requests; time++) answersMs.push(await readPage());
    });
    measured.set(page, { queries: asked / requests, answersMs });
  }
  return measured;
}

async function timeToRead(address: string, cookie: string): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(address, { headers: { cookie } });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return performance.now() - startedAt;
}

function figuresOf(size: string, measured: Map<string, Measured>): Figure[] {
  const queries = [...measured].map(([page, { queries: asked }]) =>
    single(asked, { what: `${size} ${page.replace(group, "…") || page}`, unit: "queries" }),
  );
  const answersMs = [...measured.values()].flatMap((page) => page.answersMs);
  return [...queries, distribution(answersMs, { what: `${size} all of these: answer`, unit: "ms" })];
}
