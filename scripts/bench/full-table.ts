import { startSession } from "#lib/domain/accounts/start-session.ts";
import { db } from "#lib/infra/db.ts";
import { fillTable } from "#tests/world/full-table.ts";
import type { Bench } from "./bench.ts";
import { distribution, type Figure, single } from "./figures.ts";
import { measureListeners } from "./listener-memory.ts";
import { measureScreens } from "./other-screens.ts";
import { readPage, type Visit } from "./read-page.ts";
import { type Trial, withTrial } from "./trial.ts";

const size = { findings: 300, members: 40 };
const requests = 60;
const slug = "full-table";

/** A table as full as it may become: 300 findings of three versions, 40 members, 30,000 positions. */
export const benchTable: Bench = async (note) => {
  const figures = await withTrial(async (trial) => {
    note(`${size.findings} findings, ${size.members} members`);
    const tokens = await makeTable();
    return [
      ...(await measurePages(trial, tokens[0] ?? "", note)),
      ...(await measureScreens({ url: trial.url, slug, tokens, note })),
    ];
  });
  note("memory of listeners");
  return [...figures, ...(await measureListeners())];
};

/** @returns a sign-in of each member */
async function makeTable(): Promise<string[]> {
  const { id } = await db.workingGroup.create({
    data: { slug, name: "A full table", shortName: "Full table", openedOn: new Date() },
    select: { id: true },
  });
  const people = await fillTable(id, size);
  const tokens: string[] = [];
  for (const personId of people) {
    const account = await db.account.create({
      data: { personId, email: `${personId}@example.org` },
      select: { id: true },
    });
    tokens.push((await startSession(db, { accountId: account.id, device: "bench" })).token);
  }
  return tokens;
}

async function measurePages(
  { url, statements }: Trial,
  token: string,
  note: (text: string) => void,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { what, path, target } of pages) {
    note(what);
    const address = `${url}/workspace/${slug}/findings${path}`;
    const read = () => readPage(address, token);
    for (let time = 0; time < 5; time++) await read(); // the first time compiles code
    const visits: Visit[] = [];
    const asked = await statements.during(async () => {
      for (let time = 0; time < requests; time++) visits.push(await read());
    });
    const [visit] = visits;
    figures.push(
      distribution(
        visits.map(({ tookMs }) => tookMs),
        { what, unit: "ms", target },
      ),
      single(asked / requests, { what: "· statements", unit: "queries" }),
      single((visit?.bytes ?? 0) / 1000, { what: "· bytes, plain", unit: "kB" }),
      single((visit?.gzipped ?? 0) / 1000, { what: "· bytes, gzip", unit: "kB" }),
    );
  }
  return figures;
}

const pages = [
  { what: "board, by state", path: "", target: "p95 < 300" },
  { what: "board, by theme, most objections first", path: "?by=theme&sort=objections", target: "p95 < 300" },
  { what: "list", path: "?view=list", target: "p95 < 300" },
  { what: "matrix", path: "/matrix", target: "" },
  { what: "one finding", path: "/150", target: "p95 < 300" },
  { what: "standings of ten, as JSON", path: "/standings?numbers=1,2,3,4,5,6,7,8,9,10", target: "" },
];
