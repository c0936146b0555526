import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { ok } from "#lib/base/result.ts";
import { changeText } from "#lib/domain/documents/change-text.ts";
import { markPassage } from "#lib/domain/documents/mark-passage.ts";
import { closeDb, transact } from "#lib/infra/db.ts";
import { reaches, until } from "./author.ts";
import { keepTyping, type Ledger, openLedger, typeWord, wordsOf } from "./ledger.ts";
import { startRelay } from "./relay.ts";
import { type ServerProcess, startServer } from "./server-process.ts";
import { openWorld, paragraphOf, type World } from "./world.ts";

let world: World;
let servers: ServerProcess[] = [];
const ledgers: Ledger[] = [];
const run = (sql: string, ...values: unknown[]) => world.pool.query(sql, values);

beforeAll(async () => {
  world = await openWorld();
  process.env.DATABASE_URL = world.databaseUrl;
}, 60_000);

afterEach(async () => {
  for (const { page } of ledgers.splice(0)) page.destroy();
  await Promise.all(servers.map((server) => server.end("SIGKILL")));
  servers = [];
});

afterAll(async () => {
  await closeDb();
  await world?.stop();
});

/** Two authors of one paper, each connected to a process of their own. */
async function twoProcesses(ports?: (servers: readonly ServerProcess[]) => Promise<number[]>) {
  const people = [await world.member("Ana"), await world.member("Ben")];
  const documentId = await world.paper(people);
  servers = await Promise.all(people.map(() => startServer(world.databaseUrl)));
  const used = (await ports?.(servers)) ?? servers.map(({ port }) => port);
  for (const [index, who] of people.entries())
    ledgers.push(openLedger(used[index] ?? 0, { who, documentId, initial: "ab"[index] ?? "x" }));
  const [one, two] = ledgers as [Ledger, Ledger];
  await Promise.all([reaches(one.page, "saved"), reaches(two.page, "saved")]);
  return { documentId, one, two };
}

async function coAuthor(documentId: string) {
  const who = await world.member("Cho");
  await run(
    `INSERT INTO "PaperAuthor" ("paperId", "personId", "rank") SELECT "id", $2, 3 FROM "Paper" WHERE "documentId" = $1`,
    documentId,
    who.personId,
  );
  return who;
}

const rowsOf = async (documentId: string) =>
  (await run(`SELECT "merged" FROM "DocumentUpdate" WHERE "documentId" = $1`, documentId)).rows;

/** Everybody has every word, and so has the database, once. */
async function allAgree(documentId: string): Promise<void> {
  await Promise.all(ledgers.map(({ page }) => reaches(page, "saved", 15_000)));
  const [one, two] = ledgers as [Ledger, Ledger];
  await until(() => one.page.text() === two.page.text());
  const stored = await world.storedText(documentId);
  expect(stored).toBe(one.page.text());
  for (const ledger of ledgers) expect(wordsOf(stored, ledger)).toEqual(ledger.written);
}

test("authors who are connected to different processes see each other's words", async () => {
  const { documentId, one, two } = await twoProcesses();
  typeWord(one);
  await until(() => two.page.text().includes("a0."));
  typeWord(two);
  await until(() => one.page.text().includes("b0."));
  await allAgree(documentId);
});

test("while both type and both processes merge their rows, nothing is lost and nothing doubled", async () => {
  const { documentId, one, two } = await twoProcesses();
  for (let round = 0; round < 65; round++) {
    for (let word = 0; word < 10; word++) for (const ledger of [one, two]) typeWord(ledger);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await allAgree(documentId);
  expect((await rowsOf(documentId)).some(({ merged }) => merged)).toBe(true);
  typeWord(one);
  await allAgree(documentId);
}, 60_000);

test("when one process is killed, its author goes on at the other with every word", async () => {
  let relay: Awaited<ReturnType<typeof startRelay>> | undefined;
  const { documentId, one, two } = await twoProcesses(async ([first, second]) => {
    relay = await startRelay(first?.port ?? 0);
    return [relay.port, second?.port ?? 0];
  });
  const stops = [keepTyping(one), keepTyping(two)];
  await new Promise((resolve) => setTimeout(resolve, 400));
  relay?.pointTo(servers[1]?.port ?? 0);
  await servers[0]?.end("SIGKILL");
  await new Promise((resolve) => setTimeout(resolve, 400));
  for (const stop of stops) stop();
  await allAgree(documentId);
  one.page.destroy();
  await relay?.stop();
});

test("what was stored while a process could not listen is there once it listens again", async () => {
  const { documentId, one, two } = await twoProcesses();
  await run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN text_changed'");
  for (let word = 0; word < 20; word++) {
    typeWord(one);
    typeWord(two);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await allAgree(documentId);
});

test("a page that comes from one process brings along what the other has not heard of", async () => {
  let relay: Awaited<ReturnType<typeof startRelay>> | undefined;
  const { documentId, one, two } = await twoProcesses(async ([first, second]) => {
    relay = await startRelay(first?.port ?? 0);
    return [relay.port, second?.port ?? 0];
  });
  for (let round = 0; round < 6; round++) {
    for (let word = 0; word < 30; word++) typeWord(two);
    relay?.pointTo(servers[(round + 1) % 2]?.port ?? 0);
    await until(() => one.page.text().includes(two.written.at(-1) ?? ""));
    relay?.cut();
    typeWord(one);
    await reaches(one.page, "saved", 15_000);
  }
  await allAgree(documentId);
  one.page.destroy();
  await relay?.stop();
}, 60_000);

test("what the portal itself writes reaches the pages of every process, and they can go on from it", async () => {
  const { documentId, one, two } = await twoProcesses();
  const passage = { quote: "Begin", anchor: { blockId: null, prefix: "", suffix: "" } };
  await transact((tx) =>
    changeText(tx, { documentId, accountId: null }, (doc) => markPassage(doc, passage, "t1")),
  );
  const isMarked = ({ page }: Ledger) => paragraphOf(page.document).toDelta()[0]?.attributes !== undefined;
  await until(() => isMarked(one) && isMarked(two));
  await transact((tx) =>
    changeText(tx, { documentId, accountId: null }, (doc) => {
      paragraphOf(doc).insert(0, "Now ");
      return ok();
    }),
  );
  await until(() => [one, two].every(({ page }) => page.text().startsWith("Now ")));
  for (const ledger of [one, two]) ledger.page.type(" On.");
  await Promise.all([reaches(one.page, "saved"), reaches(two.page, "saved")]);
  expect(await world.storedText(documentId)).toBe("Now Begin. On. On.");
});

/** Who a page is shown besides itself. */
const namesShown = ({ page }: Ledger) =>
  [...(page.provider.awareness?.getStates() ?? [])]
    .filter(([client]) => client !== page.document.clientID)
    .map(([, state]) => state.user?.name);

test("people at different processes are shown to each other, under the names the server knows, until they go", async () => {
  const { documentId, one, two } = await twoProcesses();
  await until(() => namesShown(one).includes("Ben") && namesShown(two).includes("Ana"));
  const third = openLedger(servers[0]?.port ?? 0, {
    who: await coAuthor(documentId),
    documentId,
    initial: "c",
  });
  ledgers.push(third);
  await until(() => [one, two].every((ledger) => namesShown(ledger).includes("Cho")));
  await until(() => namesShown(third).toSorted().join() === "Ana,Ben");
  two.page.destroy();
  await until(() => [one, third].every((ledger) => !namesShown(ledger).includes("Ben")));
  expect(namesShown(one)).toEqual(["Cho"]);
});

test("when somebody comments, the pages of that text are told, and no others", async () => {
  const { documentId, one, two } = await twoProcesses();
  const told: string[] = [];
  for (const { page, initial } of [one, two])
    page.provider.on("stateless", ({ payload }: { payload: string }) => told.push(`${initial} ${payload}`));
  const comment = (id: string, number: number) =>
    run(
      `INSERT INTO "CommentThread" ("id", "documentId", "number", "quote") VALUES (gen_random_uuid(), $1, $2, '')`,
      id,
      number,
    );
  await comment(await world.paper([]), 1);
  await comment(documentId, 1);
  await until(() => told.length === 2);
  expect(told.toSorted()).toEqual([`a {"type":"comments"}`, `b {"type":"comments"}`]);
});
