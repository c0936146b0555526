import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb, db } from "#lib/infra/db.ts";
import { queueMail } from "#lib/infra/mail.ts";
import { newestMigration } from "#server/database/migrate.ts";
import { freePort } from "#server/free-port.ts";
import { type MetricsServer, serveMetrics } from "#server/metrics/serve.ts";
import { readinessOf } from "#server/web/health.ts";
import { withDatabase } from "#tests/world/database.ts";
import { someone, unique } from "#tests/world/world.ts";

withDatabase();

let port: number;
let metrics: MetricsServer;

beforeAll(async () => {
  port = await freePort();
  metrics = await serveMetrics(port, () => ({
    ...{ sockets: 3, texts: 2, streams: 5 },
    keptPages: { pages: 7, bytes: 900, hits: 40, misses: 8 },
  }));
});
afterAll(() => metrics.stop());

const scrape = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();

test("what the process counts, and how long answers took by pattern, can be read", async () => {
  metrics.count({ method: "GET", route: "/groups/[group]", status: 404, seconds: 0.03 });
  const text = await scrape();
  for (const line of [
    "colloquy_sockets 3",
    "colloquy_open_texts 2",
    "colloquy_live_pages 5",
    "colloquy_kept_page_hits_total 40",
    'colloquy_http_request_duration_seconds_bucket{le="0.05",method="GET",route="/groups/[group]",status="4xx"} 1',
    "colloquy_database_up 1",
  ])
    expect(text.split("\n")).toContain(line);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  expect(text).toMatch(/^colloquy_database_connections\{state="active"\} [1-9]/m);
});

test("jobs are counted by kind and state, and say nothing of whom they are for", async () => {
  const who = await someone();
  const subject = unique("subject");
  const to = `${unique("reader")}@example.org`;
  for (let count = 0; count < 3; count += 1) await queueMail(db, { to, subject, text: subject });
  await db.$executeRaw`update graphile_worker._private_jobs set attempts = max_attempts where id = (
    select min(id) from graphile_worker._private_jobs)`;
  const text = await scrape();
  expect(text).toContain('colloquy_jobs{task="send-mail",state="waiting"} 2');
  expect(text).toContain('colloquy_jobs{task="send-mail",state="failed"} 1');
  for (const word of [subject, to, who.token, who.name]) expect(text).not.toContain(word);
});

test("nothing else is answered at that port", async () => {
  for (const [path, method] of [
    ["/", "GET"],
    ["/metrics/", "GET"],
    ["/metrics", "POST"],
  ] as const)
    expect((await fetch(`http://127.0.0.1:${port}${path}`, { method })).status).toBe(404);
});

test("a process is ready with a migrated database and working jobs, and says what is missing", async () => {
  const migration = newestMigration();
  expect(await readinessOf({ migration, isWorking: () => true })()).toBeNull();
  expect(await readinessOf({ migration, isWorking: () => false })()).toBe("jobs stand still");
  expect(await readinessOf({ migration: "20991231000000_later", isWorking: () => true })()).toBe(
    "migrations are missing",
  );
});

test("without its database a process is not ready, and metrics say so", async () => {
  const address = new URL(process.env.DATABASE_URL ?? "");
  await closeDb();
  process.env.DATABASE_URL = address.href.replace(address.port, String(await freePort()));
  try {
    expect(await readinessOf({ migration: newestMigration(), isWorking: () => true })()).toBe("no database");
    const text = await scrape();
    expect(text).toContain("colloquy_database_up 0");
    expect(text).toContain("colloquy_sockets 3");
    expect(text).not.toContain("colloquy_jobs{");
  } finally {
    await closeDb();
    process.env.DATABASE_URL = address.href;
  }
});
