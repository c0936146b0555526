import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError, systemReason } from "#lib/infra/start-error.ts";
import type { Binaries } from "./binaries.ts";
import { findPlace } from "./cluster-place.ts";
import { makeCluster } from "./make-cluster.ts";
import type { ServerUser } from "./server-user.ts";

/** PostgreSQL's data folder and the password of its superuser. */
export type Cluster = { folder: string; password: string; logFile: string };

/**
 * Opens the data folder below `dataDir`, and makes it first if there is none. Where the server's user cannot enter
 * `dataDir`, `dataDir/postgres` is a link to the real place.
 * Throws: StartError when the folder cannot be written or comes from another major version.
 */
export async function openCluster(dataDir: string, binaries: Binaries, user: ServerUser): Promise<Cluster> {
  makeDataDir(dataDir);
  const password = keptPassword(join(dataDir, "postgres.password"));
  const folder = findPlace(dataDir, user);
  if (!existsSync(join(folder, "PG_VERSION"))) await makeCluster(folder, password, binaries, user);
  refuseOtherVersion(folder, binaries);
  return { folder, password, logFile: join(dataDir, "postgres.log") };
}

function makeDataDir(dataDir: string) {
  try {
    mkdirSync(dataDir, { recursive: true });
    const probe = join(dataDir, `.probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new StartError(
      `The data folder ${dataDir} cannot be written (${systemReason(error)}); give permission or set DATA_DIR.`,
    );
  }
}

function keptPassword(file: string): string {
  try {
    writeFileSync(file, `${randomBytes(24).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (systemReason(error) !== "EEXIST") throw error;
  }
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new StartError(
      `The file ${file} cannot be read (${systemReason(error)}); start as the user who made it.`,
    );
  }
}

function refuseOtherVersion(folder: string, { version }: Binaries) {
  const major = versionFile(folder);
  if (version.includes(` ${major}.`)) return;
  throw new StartError(
    `The data in ${folder} was made by PostgreSQL ${major} and this is ${version}; make a backup with the older release and restore it here.`,
  );
}

function versionFile(folder: string): string {
  try {
    return readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  } catch (error) {
    throw new StartError(
      `The data folder ${folder} cannot be read (${systemReason(error)}); start as the user who made it.`,
    );
  }
}
