import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { findEdition } from "#lib/domain/publications/queries.ts";
import { withdrawEdition } from "#lib/domain/publications/withdraw-edition.ts";
import { requestRelease } from "#lib/domain/releases/request-release.ts";
import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { withDatabase } from "#tests/world/database.ts";
import { promisedMs } from "#tests/world/promised.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { startStatementRelay } from "#tests/world/statement-relay.ts";
import { startWorking, type WorkingProcess } from "#tests/world/working-process.ts";
import { aGroup, aReport, inDays, now, signedOff, someone } from "#tests/world/world.ts";

withDatabase();

const processes: WorkingProcess[] = [];

async function aProcess(databaseUrl?: string): Promise<WorkingProcess> {
  const process = await startWorking(databaseUrl);
  processes.push(process);
  return process;
}

afterEach(async () => {
  await Promise.all(processes.splice(0).map((each) => each.end("SIGKILL")));
});

async function aRelease(releaseAt: Date | null) {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const report = await aReport(group);
  await signedOff(moderator, report.id);
  const asked = {
    ...now,
    when: "later" as const,
    releaseAt,
    subject: "report" as const,
    subjectId: report.id,
  };
  const result = await requestRelease(moderator, asked);
  if (!result.ok) throw new Error(result.refusal.kind);
  return { id: result.value.id, report, moderator, groupId: group.id };
}

async function until(holds: () => Promise<boolean>, patienceMs = 30_000): Promise<void> {
  const since = performance.now();
  while (!(await holds())) {
    if (performance.now() - since > patienceMs) throw new Error("It did not come about in time");
    await sleep(20);
  }
}

const isReleased = async (id: string) =>
  (await db.release.findUniqueOrThrow({ where: { id } })).state === "released";

/** Whoever writes into a table waits, until it is let go. */
async function hold(table: string) {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query("begin");
  await client.query(`lock table ${table} in share mode`);
  return {
    isWaitedFor: async () => {
      const sql = "select 1 from pg_locks where not granted and relation = $1::regclass";
      return (await client.query(sql, [table])).rowCount !== 0;
    },
    letGo: () => client.end(),
  };
}

describe("two processes", () => {
  it("show an edition within two seconds of its instant, each, and not before; it comes out once, and goes when it is withdrawn", {
    timeout: 180_000,
  }, async () => {
    const both = [await aProcess(), await aProcess()];
    const { report, id, moderator } = await aRelease(inDays(1));
    // What each keeps from before must go, whichever of them lets it out.
    for (const each of both) expect(await each.read("/publications")).not.toContain(report.slug);
    const at = new Date((await readClock()).getTime() + 1_500);
    await db.release.update({ where: { id }, data: { releaseAt: at } });
    for (const ms of await afterMs(both, at, (page) => page.includes(report.slug))) {
      expect(ms).toBeGreaterThanOrEqual(0);
      expect(ms).toBeLessThan(promisedMs(2_000));
    }
    expect(await isReleased(id)).toBe(true);
    const [edition, ...others] = await db.edition.findMany({
      where: { publication: { reportId: report.id } },
    });
    expect(others).toEqual([]);
    expect(await db.fact.count({ where: { kind: "EditionPublished" } })).toBe(1);

    await withdrawEdition(moderator, { editionId: edition?.id ?? "", reason: "A map was wrong." });
    const withdrawnAt = await readClock();
    for (const ms of await afterMs(both, withdrawnAt, (page) => !page.includes(report.slug)))
      expect(ms).toBeLessThan(promisedMs(2_000));
  });
});

/** How long after an instant each process shows its list so, by the database's clock. */
function afterMs(processes: readonly WorkingProcess[], at: Date, isSo: (page: string) => boolean) {
  return Promise.all(
    processes.map(async (each) => {
      await until(async () => isSo(await each.read("/publications")));
      return (await readClock()).getTime() - at.getTime();
    }),
  );
}

describe("a process that is killed in the middle of publishing", () => {
  const everyStep = ['"Publication"', '"Edition"', '"Report"', '"Fact"', "graphile_worker._private_jobs"];
  const steps = process.env.ROUNDS ? everyStep : ['"Edition"', "graphile_worker._private_jobs"];

  it.each(steps)(
    "before it has written %s leaves nothing, and the next one does all of it",
    { timeout: 180_000 },
    async (table) => {
      const { id, report } = await aRelease(inDays(1));
      const held = await hold(table);
      const first = await aProcess();
      await db.$executeRaw`update "Release" set "releaseAt" = now() where id = ${id}::uuid`;
      await until(held.isWaitedFor);
      await first.end("SIGKILL");
      expect(await db.publication.count({ where: { reportId: report.id } })).toBe(0);
      expect(await db.report.findUniqueOrThrow({ where: { id: report.id } })).toMatchObject({
        state: "scheduled",
      });
      await held.letGo();
      await aProcess();
      await until(() => isReleased(id));
      expect(await db.edition.count({ where: { publication: { reportId: report.id } } })).toBe(1);
      const mails = (await queuedMails()).filter(({ subject }) => subject === `Published: ${report.slug}`);
      expect(mails.length).toBeLessThanOrEqual(1); // one that was sent already is not queued any more
    },
  );
});

/** Nothing of an edition is there: for the public, for members, or in the mail. */
async function nothingIsOut({ id, slug }: { id: string; slug: string }, groupId: string): Promise<void> {
  expect(await db.publication.count({ where: { reportId: id } })).toBe(0);
  expect(await db.edition.count({ where: { publication: { reportId: id } } })).toBe(0);
  expect(await db.report.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "scheduled" });
  expect(await db.fact.count({ where: { kind: "EditionPublished", groupId } })).toBe(0);
  expect((await queuedMails()).filter(({ subject }) => subject === `Published: ${slug}`)).toEqual([]);
}

describe("a process that is killed between two statements of publishing", () => {
  // Every one of them takes a process of its own.
  const stride = process.env.ROUNDS ? 1 : 9;

  it("leaves nothing, whichever they are, and all of it once the transaction is over", {
    timeout: 600_000,
  }, async () => {
    const { id, report, groupId } = await aRelease(inDays(1));
    const relay = await startStatementRelay(
      process.env.DATABASE_URL ?? "",
      /for update of release skip locked/i,
    );
    await db.$executeRaw`update "Release" set "releaseAt" = now() where id = ${id}::uuid`;
    let died = 0;
    for (let statement = 0; ; statement += stride) {
      const stopped = relay.stopBefore(statement);
      const dying = await aProcess(relay.url);
      const end = await stopped;
      await dying.end("SIGKILL");
      if (end === "committed") break;
      died += 1;
      await nothingIsOut(report, groupId);
    }
    expect(died).toBeGreaterThan(process.env.ROUNDS ? 10 : 1);
    await until(() => isReleased(id));
    await aProcess();
    await sleep(1_500); // somebody else looks, and finds nothing to do
    expect(await db.edition.count({ where: { publication: { reportId: report.id } } })).toBe(1);
    expect(await db.fact.count({ where: { kind: "EditionPublished", groupId } })).toBe(1);
    await relay.stop();
  });
});

describe("a job of a process that was killed", () => {
  it("is taken up again within seconds, and its files are whole", { timeout: 180_000 }, async () => {
    const held = await hold('"ReleaseFile"');
    await aProcess();
    const { id, report } = await aRelease(null);
    await until(held.isWaitedFor);
    await processes[0]?.end("SIGKILL");
    await held.letGo();
    await aProcess();
    await until(() => isReleased(id), 20_000);
    const files = await db.releaseFile.findMany({ where: { releaseId: id }, orderBy: { format: "asc" } });
    expect(files.map(({ format }) => format)).toEqual(["docx", "epub", "jats", "md", "pdf", "txt"]);
    for (const { key, hash } of files) expect(hashOf((await fileStore().read(key)) ?? "")).toBe(hash);
    expect(await findEdition(report.slug, null)).toMatchObject({ number: 1 });
  });
});
