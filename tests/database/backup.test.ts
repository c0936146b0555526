import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findEdition } from "#lib/domain/publications/queries.ts";
import { closeDb, db } from "#lib/infra/db.ts";
import { s3Store } from "#lib/infra/files/s3-store.ts";
import { hashOf, newToken } from "#lib/infra/tokens.ts";
import type { Manifest } from "#server/backup/format.ts";
import { restoreBackup } from "#server/backup/restore-backup.ts";
import { prepareDatabase } from "#server/database/prepare.ts";
import { loadSample } from "#server/sample/load.ts";
import { backUp, emptyInstallation, onDatabase, recordsOf, silent } from "#tests/world/backups.ts";
import { withDatabase } from "#tests/world/database.ts";
import { startWorking } from "#tests/world/working-process.ts";
import { temporaryFolder } from "../../scripts/temporary-folder.ts";

withDatabase();

const folder = temporaryFolder("backup");
const file = join(folder.path, "drill.backup");
const run = promisify(execFile);
let manifest: Manifest;

afterAll(folder.remove);

describe("a backup of the sample, restored into an empty database of a plain owner and an empty bucket", () => {
  let restored: Awaited<ReturnType<typeof emptyInstallation>>;
  let written: number;
  const bucket = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory: join(folder.path, "s3"),
    configureBuckets: [{ name: "restored", configs: [] }],
  });

  beforeAll(async () => {
    await loadSample();
    const { id: accountId } = await db.account.findFirstOrThrow({ select: { id: true } });
    const session = { accountId, tokenHash: hashOf(newToken()), expiresAt: new Date(Date.now() + 60_000) };
    await db.session.create({ data: session });
    await db.$executeRaw`select graphile_worker.add_job('send-mail', '{"to":"a@example.org"}'::json, job_key := 'kept')`;
    await db.$executeRaw`update graphile_worker._private_jobs set attempts = 3, last_error = 'refused'`;
    const writer = writeMeanwhile();
    await backUp(file);
    written = await writer.stop();
    const { port } = await bucket.run();
    const store = s3Store({
      endpoint: `http://127.0.0.1:${port}`,
      bucket: "restored",
      region: "eu-north-1",
      accessKeyId: "S3RVER",
      secretAccessKey: "S3RVER",
    });
    restored = { ...(await emptyInstallation(folder.path)), store };
    ({ manifest } = await restoreBackup({ ...restored, file, passphrase: null }, silent));
  }, 120_000);

  afterAll(async () => {
    await restored?.drop();
    await bucket.close();
  });

  it("has every table, row for row, and every file, byte for byte", async () => {
    expect(await recordsOf(restored.databaseUrl)).toEqual(manifest.tables);
    expect(Object.keys(manifest.tables).length).toBeGreaterThan(80);
    expect(manifest.tables.Edition?.rows).toBeGreaterThan(3);
    expect(Object.keys(manifest.files).length).toBeGreaterThan(10);
    for (const [key, { sha256 }] of Object.entries(manifest.files))
      expect(hashOf((await restored.store.read(key)) ?? "")).toBe(sha256);
  });

  it("is as it was at one moment, though somebody went on writing", async () => {
    const counts = await onDatabase(restored.databaseUrl, async (client) => {
      const { rows } = await client.query(
        `select (select count(*) from "Topic" where slug like 'meanwhile-%')::int as topics,
                (select count(*) from "Fact" where kind = 'Meanwhile')::int as facts`,
      );
      return rows[0];
    });
    expect(counts.topics).toBe(counts.facts);
    expect(written).toBeGreaterThan(counts.topics);
  });

  it("names every file that the store has", () => {
    const stored = readdirSync(join(process.env.DATA_DIR ?? "", "files"), { recursive: true })
      .map(String)
      .filter((name) => statSync(join(process.env.DATA_DIR ?? "", "files", name)).isFile());
    expect(Object.keys(manifest.files).sort()).toEqual(
      stored.filter((name) => !name.startsWith("share/")).sort(),
    );
  });

  it("signs nobody in, and loses no mail that waits", async () => {
    await onDatabase(restored.databaseUrl, async (client) => {
      const sessions = await client.query('select from "Session"');
      expect(sessions.rowCount).toBe(0);
      const { rows } = await client.query(
        "select key, attempts, last_error from graphile_worker._private_jobs where key = 'kept'",
      );
      expect(rows).toEqual([{ key: "kept", attempts: 3, last_error: "refused" }]);
    });
  });

  it("goes on: rows refuse what they refused, counters count on, nothing is left to migrate", async () => {
    await onDatabase(restored.databaseUrl, async (client) => {
      await expect(client.query(`update "Edition" set title = 'other'`)).rejects.toThrow("never changed");
      await expect(client.query(`delete from "Person"`)).rejects.toThrow("foreign key");
      const { rows } = await client.query(
        `insert into "Fact" (kind, "subjectId") values ('Tried', gen_random_uuid())
         returning id > (select max(id) from "Fact") as later`,
      );
      expect(rows).toEqual([{ later: true }]);
      await client.query(`delete from "Fact" where kind = 'Tried'`).catch(() => undefined);
    });
    expect(await prepareDatabase(restored.databaseUrl)).toEqual([]);
  });

  it("serves its publications, and their hashes hold", async () => {
    const own = process.env.DATABASE_URL;
    await closeDb();
    process.env.DATABASE_URL = restored.databaseUrl;
    const product = await startWorking(restored.databaseUrl);
    try {
      const edition = await findEdition("second-contracts", null);
      expect(edition?.wordCount).toBeGreaterThan(2000);
      expect(await product.read("/")).toContain(edition?.content.title);
    } finally {
      await product.end("SIGTERM");
      await closeDb();
      process.env.DATABASE_URL = own;
    }
  });

  it("can be opened without the product", async () => {
    const opened = join(folder.path, "opened");
    await run("mkdir", [opened]);
    await run("tar", ["xzf", file, "-C", opened]);
    const rows = readFileSync(join(opened, "tables/WorkingGroup/000001.copy"), "utf8");
    expect(rows).toContain("asia-pacific-partners");
    expect(readFileSync(join(opened, "README.txt"), "utf8")).toContain("manifest.json");
  });
});

describe("the commands", () => {
  const passphrase = "correct horse battery staple";
  const enciphered = join(folder.path, "enciphered.backup");
  const dataDir = join(folder.path, "data");
  const environment = { ...process.env, BACKUP_PASSPHRASE: passphrase };

  it("restore into the database that comes with the product, and back it up again, enciphered", async () => {
    const installation = { ...environment, DATABASE_URL: "", AUTH_SECRET: "", DATA_DIR: dataDir };
    const back = await command("restore", file, installation);
    expect(back.stdout).toContain("is back. Everybody signs in again.");
    expect(back.stdout).toContain("The secret it was made with is not here");
    const again = await command("backup", enciphered, installation);
    expect(again.stdout).toContain("The secret of this installation is in it.");
    expect(readFileSync(enciphered).toString("latin1")).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    expect(existsSync(`${enciphered}.part`)).toBe(false);
    const refused = await command("restore", enciphered, installation);
    expect(refused.stderr).toMatch(/^This installation is not empty;/);
  }, 120_000);

  it("read with the passphrase what the other installation had, its secret with it", async () => {
    const empty = await emptyInstallation(join(folder.path, "third"));
    const order = { ...empty, file: enciphered };
    const { about, manifest: second } = await restoreBackup({ ...order, passphrase }, silent);
    expect(second.tables).toEqual(manifest.tables);
    expect(second.files).toEqual(manifest.files);
    expect(about.authSecret).toBe(readFileSync(join(dataDir, "auth-secret"), "utf8").trim());
    await empty.drop();
  }, 120_000);
});

describe("what cannot be done is one sentence", () => {
  it("a name that is taken, a folder that is not there, no name at all", async () => {
    await expect(backUp(file)).rejects.toThrow(/is there already; give the backup another name\.$/);
    const nowhere = join(folder.path, "nowhere", "a.backup");
    await expect(backUp(nowhere)).rejects.toThrow(/^The backup cannot be written to .* \(ENOENT\)\.$/);
    expect((await command("backup", "", process.env)).stderr).toMatch(
      /^Name one file: npm run backup -- FILE/,
    );
  });
});

async function command(name: string, argument: string, env: NodeJS.ProcessEnv) {
  const script = join(import.meta.dirname, "../../scripts", `${name}.ts`);
  try {
    return await run(process.execPath, [script, ...(argument ? [argument] : [])], { env });
  } catch (error) {
    return error as { stdout: string; stderr: string };
  }
}

/** Writes a topic and a fact together, over and over. */
function writeMeanwhile(): { stop(): Promise<number> } {
  let stopped = false;
  let count = 0;
  const writing = (async () => {
    while (!stopped) {
      const slug = `meanwhile-${count}`;
      await db.$transaction(async (tx) => {
        const { id } = await tx.topic.create({ data: { slug, name: slug }, select: { id: true } });
        await tx.fact.create({ data: { kind: "Meanwhile", subjectId: id } });
      });
      count += 1;
    }
  })();
  return {
    async stop() {
      stopped = true;
      await writing;
      return count;
    },
  };
}
