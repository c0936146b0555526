import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { startDatabase } from "#server/database/embedded.ts";
import { findPostmaster, stopPostmaster } from "#server/database/postmaster.ts";
import { temporaryFolder } from "../../scripts/temporary-folder.ts";

const folder = temporaryFolder("embedded");
const pidFile = join(folder.path, "postgres", "postmaster.pid");

afterAll(folder.remove);

describe("the embedded database", () => {
  test("is stopped by whoever leaves last", async () => {
    const first = await startDatabase({ dataDir: folder.path });
    const second = await startDatabase({ dataDir: folder.path });
    expect(second.url).toBe(first.url);
    await first.stop();
    expect(await ask(second.url, "SELECT 1 AS answer")).toEqual([{ answer: 1 }]);
    await second.stop();
    expect(existsSync(pidFile)).toBe(false);
  });

  test("is joined after its launcher was killed", async () => {
    const { child, pid } = await launch();
    child.kill("SIGKILL");
    await once(child, "exit");
    const again = await startDatabase({ dataDir: folder.path });
    expect(again.pid).toBe(pid);
    await again.stop();
    expect(existsSync(pidFile)).toBe(false);
  });

  test("recovers what was committed before both were killed", async () => {
    const before = await startDatabase({ dataDir: folder.path });
    await ask(before.url, "CREATE TABLE kept AS SELECT 42 AS answer");
    await before.stop();
    const { child, pid } = await launch();
    child.kill("SIGKILL");
    process.kill(pid, "SIGKILL");
    await once(child, "exit");
    const again = await startDatabase({ dataDir: folder.path });
    expect(again.pid).not.toBe(pid);
    expect(await ask(again.url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
    await again.stop();
  });

  test("leaves a process alone that was given its number after a crash", async () => {
    const bystander = spawn("sleep", ["60"], { argv0: "postgres" });
    const pid = bystander.pid ?? 0;
    writeFileSync(pidFile, `${pid}\n${folder.path}\n0\n5432\n`);
    const cluster = { folder: join(folder.path, "postgres"), password: "", logFile: "" };
    await stopPostmaster(cluster, { pid, port: 5432 });
    expect(findPostmaster(cluster)).toBe(null);
    expect(bystander.kill("SIGTERM")).toBe(true);
    expect(await once(bystander, "exit")).toEqual([null, "SIGTERM"]);
  });

  test("a data folder that cannot be written is one sentence", async () => {
    await expect(startDatabase({ dataDir: "/dev/null/data" })).rejects.toThrow(
      /^The data folder .* cannot be written \(\w+\);.*\.$/,
    );
  });
});

/** A launcher in a process of its own, up to the moment its server answers. */
async function launch(): Promise<{ child: ChildProcess; pid: number }> {
  const script = `
    const { startDatabase } = await import("#server/database/embedded.ts");
    console.log((await startDatabase({ dataDir: process.argv[1] })).pid);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, folder.path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [pid] = await once(child.stdout, "data");
  return { child, pid: Number(pid) };
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}
