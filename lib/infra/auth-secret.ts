import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "./settings.ts";
import { StartError, systemReason } from "./start-error.ts";

/**
 * The secret that signs cookies. Without AUTH_SECRET and with a database of our own, one is made once and kept in
 * `dataDir`, so that a restart signs nobody out.
 * Throws: StartError when a database of somebody's own comes without one, or the file cannot be kept.
 */
export function requireAuthSecret({ authSecret, databaseUrl, dataDir }: Settings): string {
  if (authSecret) return authSecret;
  if (!databaseUrl) return keptSecret(dataDir);
  throw new StartError("AUTH_SECRET is missing; a database of your own (DATABASE_URL) needs it.");
}

/** The secret that is kept in `dataDir`; null where none was made yet. */
export function findKeptSecret(dataDir: string): string | null {
  const file = fileOf(dataDir);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
}

/** Puts a secret that was kept elsewhere in the place of the one in `dataDir`. */
export function keepSecret(dataDir: string, secret: string): void {
  const file = fileOf(dataDir);
  writeFileSync(`${file}.part`, `${secret}\n`, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

const fileOf = (dataDir: string) => join(dataDir, "auth-secret");

function keptSecret(dataDir: string): string {
  const file = fileOf(dataDir);
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (systemReason(error) !== "EEXIST") throw unreadable(file, error);
  }
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw unreadable(file, error);
  }
}

const unreadable = (file: string, error: unknown) =>
  new StartError(
    `The secret in ${file} cannot be kept (${systemReason(error)}); give permission or set AUTH_SECRET.`,
  );
