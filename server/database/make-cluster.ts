import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { StartError, systemReason } from "#lib/infra/start-error.ts";
import { type Binaries, plainEnvironment } from "./binaries.ts";
import type { ServerUser } from "./server-user.ts";

/** The name of the server's own superuser. */
export const superuser = "colloquy";

/**
 * Makes PostgreSQL's data folder beside its place and then renames it, so that a kill in the middle leaves no half
 * of one behind. Somebody who was faster keeps theirs.
 * Throws: StartError when `initdb` does.
 */
export async function makeCluster(folder: string, password: string, binaries: Binaries, user: ServerUser) {
  const draft = `${folder}.new-${randomBytes(6).toString("hex")}`;
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600, flag: "wx" });
  if (user.uid !== undefined)
    for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid ?? user.uid);
  try {
    await initdb(draft, passwordFile, binaries, user);
    if (!existsSync(folder)) renameSync(draft, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

async function initdb(folder: string, passwordFile: string, binaries: Binaries, user: ServerUser) {
  // The built-in locale sorts the same on every platform; queries name a collation where a reader's order matters.
  const locale = ["--no-locale", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const options = ["-A", "scram-sha-256", "-E", "UTF8", ...locale];
  const child = spawn(
    join(binaries.programs, "initdb"),
    ["-D", folder, "-U", superuser, `--pwfile=${passwordFile}`, ...options],
    // A process group of its own: Ctrl-C is for us, and we wait for it.
    { ...user, cwd: "/", stdio: ["ignore", "ignore", "pipe"], detached: true, env: plainEnvironment },
  );
  const [complaint, reason] = await Promise.all([text(child.stderr), endOf(child)]);
  if (reason === null) return;
  const lastLine = complaint.trim().split("\n").at(-1);
  throw new StartError(
    `PostgreSQL could not make its data folder in ${dirname(folder)} (${lastLine || reason}).`,
  );
}

/** @returns null when the program ended well, otherwise what is known */
function endOf(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    child.on("error", (error) => resolve(systemReason(error)));
    child.on("exit", (code, signal) => resolve(code === 0 ? null : `exit ${code ?? signal}`));
  });
}
