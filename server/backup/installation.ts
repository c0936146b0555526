import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findKeptSecret, keepSecret, requireAuthSecret } from "#lib/infra/auth-secret.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { type Settings, settings } from "#lib/infra/settings.ts";
import { projectRoot } from "../build/project-root.ts";
import { openDatabase } from "../database/open.ts";
import { type Progress, terminalProgress } from "../progress.ts";
import { findPacking } from "./envelope.ts";
import type { About } from "./format.ts";
import { chosenPassphrase, knownPassphrase } from "./passphrase.ts";
import { restoreBackup } from "./restore-backup.ts";
import { checkOf } from "./secret-check.ts";
import { writeBackup } from "./write-backup.ts";

type Order = { file: string; signal: AbortSignal };

/**
 * Backs up the installation of the settings, whether it runs or not, and says what came of it.
 * Throws: StartError, as `writeBackup`, and where the database cannot be had.
 */
export async function backUpInstallation({
  file,
  encrypt,
  signal,
}: Order & { encrypt: boolean }): Promise<string[]> {
  const passphrase = await chosenPassphrase(encrypt);
  const set = settings();
  return withDatabase(async (databaseUrl, progress) => {
    const secret = findSecret(set);
    const order = {
      databaseUrl,
      store: fileStore(),
      file,
      passphrase,
      product: readVersion(),
      secret,
      signal,
    };
    const { sizeBytes, missing } = await writeBackup(order, progress);
    return [
      `${file} holds the installation (${megabytes(sizeBytes)}).`,
      ...(missing > 0
        ? [`${missing} files that rows name are not in the store; manifest.json lists them.`]
        : []),
      ...secretWords(set, passphrase !== null),
    ];
  });
}

/** Null where the environment of this command does not have it. */
function findSecret(set: Settings): { value: string; kept: boolean } | null {
  if (set.authSecret) return { value: set.authSecret, kept: false };
  return set.databaseUrl ? null : { value: requireAuthSecret(set), kept: true };
}

function secretWords(set: Settings, encrypted: boolean): string[] {
  const kept = keepsSecret(set);
  if (kept && encrypted)
    return [
      "The secret of this installation is in it. Without the passphrase nobody can read it, you neither.",
    ];
  return [
    ...(encrypted
      ? []
      : ["It is not enciphered: whoever has it can read all of it (--encrypt asks for a passphrase)."]),
    `The secret (${placeOfSecret(set)}) is not in it; keep it elsewhere, authenticator codes need it.`,
  ];
}

const keepsSecret = (set: Settings) => !set.authSecret && !set.databaseUrl;
const placeOfSecret = (set: Settings) =>
  keepsSecret(set) ? join(set.dataDir, "auth-secret") : "AUTH_SECRET";

/**
 * Restores a backup into the installation of the settings, which has to be empty, and says what is to be done now.
 * Throws: StartError, as `restoreBackup`.
 */
export async function restoreInstallation({ file, signal }: Order): Promise<string[]> {
  const set = settings();
  const passphrase = (await findPacking(file)) === "encrypted" ? await knownPassphrase() : null;
  return withDatabase(async (databaseUrl, progress) => {
    const order = { databaseUrl, store: fileStore(), file, passphrase, signal };
    const { about, manifest } = await restoreBackup(order, progress);
    if (keepsSecret(set) && about.authSecret) keepSecret(set.dataDir, about.authSecret);
    return [
      `The installation of ${about.madeAt.slice(0, 16).replace("T", " ")} UTC is back. Everybody signs in again.`,
      ...(manifest.missing.length > 0
        ? [`${manifest.missing.length} files were missing when it was made.`]
        : []),
      ...otherSecret(set, about),
    ];
  });
}

function otherSecret(set: Settings, { secretCheck }: Pick<About, "secretCheck">): string[] {
  const secret = keepsSecret(set) ? findKeptSecret(set.dataDir) : set.authSecret;
  if (secret && checkOf(secret) === secretCheck) return [];
  return [
    `The secret it was made with is not here: put the old one into ${placeOfSecret(set)} before the start, or authenticator codes will not work.`,
  ];
}

async function withDatabase(
  work: (databaseUrl: string, progress: Progress) => Promise<string[]>,
): Promise<string[]> {
  const progress = terminalProgress();
  const database = await progress.step("database", () => openDatabase(settings()));
  try {
    return await work(database.url, progress);
  } finally {
    await database.stop();
  }
}

function readVersion(): string {
  return JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")).version;
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
