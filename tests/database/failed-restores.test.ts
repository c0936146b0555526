import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { restoreBackup } from "#server/backup/restore-backup.ts";
import { historyTable, readMigrations, takeStep } from "#server/database/migrate.ts";
import { backUp, emptyInstallation, isBare, onDatabase, recordsOf, silent } from "#tests/world/backups.ts";
import { withDatabase } from "#tests/world/database.ts";
import { temporaryFolder } from "../../scripts/temporary-folder.ts";

withDatabase();

const folder = temporaryFolder("failed-restores");
const file = join(folder.path, "small.backup");
const files = join(folder.path, "files");
let empty: Awaited<ReturnType<typeof emptyInstallation>>;

beforeAll(async () => {
  const person = { slug: "ada", name: "Ada", portrait: "ab".repeat(32), portraitWidths: [96, 192] };
  await db.person.create({ data: person });
  for (const width of person.portraitWidths)
    await fileStore().write(`portraits/${person.portrait}/${width}.webp`, Buffer.from("bytes"), "image/webp");
  await backUp(file);
});

beforeEach(async () => {
  empty = await emptyInstallation(files);
});

afterEach(async () => {
  await empty.drop();
  rmSync(files, { recursive: true, force: true });
});

afterAll(folder.remove);

describe("a restore that fails leaves the installation as empty as it was", () => {
  it("when the last file cannot be kept", async () => {
    let kept = 0;
    const store = {
      ...empty.store,
      async writeFrom(key: string, path: string, type: string) {
        kept += 1;
        if (kept === 2) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
        await empty.store.writeFrom(key, path, type);
      },
    };
    const restoring = restoreBackup({ ...empty, store, file, passphrase: null }, silent);
    await expect(restoring).rejects.toThrow(
      "The backup could not be restored (ENOSPC). Nothing was changed.",
    );
    expect(kept).toBe(2);
    await expectNothing();
    await restoreBackup({ ...empty, file, passphrase: null }, silent);
    expect(Object.keys(await recordsOf(empty.databaseUrl))).toContain("Person");
  });

  it("when it is ended in the middle", async () => {
    const ended = new AbortController();
    const store = {
      ...empty.store,
      async writeFrom() {
        ended.abort();
      },
    };
    const order = { ...empty, store, file, passphrase: null, signal: ended.signal };
    await expect(restoreBackup(order, silent)).rejects.toThrow(/abort/i);
    await expectNothing();
  });

  async function expectNothing() {
    expect(await isBare(empty.databaseUrl)).toBe(true);
    const left = existsSync(files) ? readdirSync(files, { recursive: true, withFileTypes: true }) : [];
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
  }
});

describe("a restore is refused, and nothing is touched", () => {
  it("where one row is", async () => {
    const before = await recordsOf(process.env.DATABASE_URL ?? "");
    const order = { ...empty, databaseUrl: process.env.DATABASE_URL ?? "", file, passphrase: null };
    await expect(restoreBackup(order, silent)).rejects.toThrow(/^This installation is not empty;/);
    expect(await recordsOf(process.env.DATABASE_URL ?? "")).toEqual(before);
  });

  it("where somebody else's tables are", async () => {
    await onDatabase(empty.databaseUrl, (client) => client.query("create table theirs (id int)"));
    const order = { ...empty, file, passphrase: null };
    await expect(restoreBackup(order, silent)).rejects.toThrow(/tables that are not Colloquy's/);
  });

  it("where the product is running", async () => {
    await onDatabase(empty.databaseUrl, async (client) => {
      await client.query("select 1");
      const order = { ...empty, file, passphrase: null };
      await expect(restoreBackup(order, silent)).rejects.toThrow(/^Somebody else is using this database;/);
    });
  });
});

it("a backup of an older release is brought to this one", async () => {
  const old = join(folder.path, "old.backup");
  const [first, second, third] = readMigrations();
  if (!first || !second || !third) throw new Error("there are no migrations");
  const older = await emptyInstallation(files);
  await onDatabase(older.databaseUrl, async (client) => {
    await client.query(historyTable);
    for (const step of [first, second]) await takeStep(client, step);
    await client.query(`insert into "Person" (id, slug, name) values (gen_random_uuid(), 'grace', 'Grace')`);
  });
  await backUp(old, { databaseUrl: older.databaseUrl });
  const { about } = await restoreBackup({ ...empty, file: old, passphrase: null }, silent);
  expect(about.migrations.map(({ name }) => name)).toEqual([first.name, second.name]);
  await onDatabase(empty.databaseUrl, async (client) => {
    const { rows: people } = await client.query(`select name, "portraitWidths" from "Person"`);
    expect(people).toEqual([{ name: "Grace", portraitWidths: [] }]);
    const { rowCount } = await client.query("select from _prisma_migrations");
    expect(rowCount).toBe(readMigrations().length);
  });
  await older.drop();
});
