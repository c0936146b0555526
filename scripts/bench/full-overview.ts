import { sessionCookieName } from "#lib/base/session-cookie.ts";
import { startSession } from "#lib/domain/accounts/start-session.ts";
import { db } from "#lib/infra/db.ts";
import { fillOverview } from "#tests/world/full-overview.ts";
import type { Bench } from "./bench.ts";
import { distribution, type Figure, single } from "./figures.ts";
import { type Trial, withTrial } from "./trial.ts";

const size = { members: 40, papers: 12, comments: 300, findings: 300 };
const requests = 60;
const slug = "full-overview";

/** A group as busy as it may become: 40 members, 12 papers with a round of 300 comments each, 300 findings. */
export const benchOverview: Bench = (note) =>
  withTrial(async (trial) => {
    note(
      `${size.members} members, ${size.papers} papers × ${size.comments} comments, ${size.findings} findings`,
    );
    const tokens = await makeGroup();
    const figures: Figure[] = [];
    for (const page of pages) {
      note(page.what);
      figures.push(...(await measure(trial, page, tokens[page.as])));
    }
    return figures;
  });

const base = `/workspace/${slug}`;
const pages = [
  { what: "overview, by person", path: `${base}/overview`, as: "moderator", target: "p95 < 300" },
  { what: "overview, by thing", path: `${base}/overview?by=things`, as: "moderator", target: "p95 < 300" },
  {
    what: "overview, late only",
    path: `${base}/overview?late=only`,
    as: "moderator",
    target: "p95 < 300",
  },
  { what: "calendar", path: `${base}/calendar`, as: "moderator", target: "" },
  { what: "my tasks, of one expert", path: "/workspace", as: "expert", target: "" },
] as const;

type Page = (typeof pages)[number];

/** @returns sign-ins of a moderator and of one expert */
async function makeGroup(): Promise<Record<Page["as"], string>> {
  const { id } = await db.workingGroup.create({
    data: { slug, name: "A busy group", shortName: "Busy group", openedOn: new Date() },
    select: { id: true },
  });
  const [expert = ""] = await fillOverview(id, size);
  const moderator = await db.person.create({
    data: {
      slug: "busy-moderator",
      name: "A moderator",
      memberships: { create: { groupId: id, role: "moderator" } },
    },
    select: { id: true },
  });
  return { moderator: await signIn(moderator.id), expert: await signIn(expert) };
}

async function signIn(personId: string): Promise<string> {
  const account = await db.account.create({
    data: { personId, email: `${personId}@example.org` },
    select: { id: true },
  });
  return (await startSession(db, { accountId: account.id, device: "bench" })).token;
}

async function measure({ url, statements }: Trial, page: Page, token: string): Promise<Figure[]> {
  const read = () => readPage(`${url}${page.path}`, token);
  for (let time = 0; time < 5; time++) await read(); // the first time compiles code
  const took: number[] = [];
  let bytes = 0;
  const asked = await statements.during(async () => {
    for (let time = 0; time < requests; time++) {
      const startedAt = performance.now();
      bytes = await read();
      took.push(performance.now() - startedAt);
    }
  });
  return [
    distribution(took, { what: page.what, unit: "ms", target: page.target }),
    single(asked / requests, { what: "· statements", unit: "queries" }),
    single(bytes / 1000, { what: "· bytes, plain", unit: "kB" }),
  ];
}

/** @returns how long the answer is. Throws: Error when it is anything but 200. */
async function readPage(address: string, token: string): Promise<number> {
  const headers = { cookie: `${sessionCookieName(false)}=${token}`, "accept-encoding": "identity" };
  const response = await fetch(address, { headers });
  const body = await response.arrayBuffer();
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return body.byteLength;
}
