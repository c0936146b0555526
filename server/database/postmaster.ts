import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../free-port.ts";
import { isAlive } from "../is-alive.ts";
import { type Binaries, plainEnvironment } from "./binaries.ts";
import type { Cluster } from "./cluster.ts";
import type { ServerUser } from "./server-user.ts";

/** A server process and the loopback port it listens on. */
export type Postmaster = { pid: number; port: number };

/**
 * The server that already runs on a data folder, or null. A crash leaves a file naming a process that is gone or
 * that is somebody else's by now; such a file is removed.
 */
export function findPostmaster(cluster: Cluster): Postmaster | null {
  const file = join(cluster.folder, "postmaster.pid");
  const named = readPidFile(file);
  if (!named) return null;
  if (isAlive(named.pid) && servesFolder(named.pid, cluster.folder)) return named;
  rmSync(file, { force: true });
  return null;
}

/**
 * Starts a server on a free loopback port. It runs in a process group of its own, so that Ctrl-C in the terminal
 * reaches us alone and we stop it last.
 */
export async function startPostmaster(cluster: Cluster, binaries: Binaries, user: ServerUser) {
  const port = await freePort();
  const log = openSync(cluster.logFile, "a", 0o600);
  const options = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    // Its log would quote the row it refuses, and with it what somebody wrote.
    "log_error_verbosity=terse",
    "log_min_error_statement=panic",
  ];
  const child = spawn(
    join(binaries.programs, "postgres"),
    ["-D", cluster.folder, "-p", String(port), ...options.flatMap((option) => ["-c", option])],
    {
      ...user,
      cwd: "/",
      stdio: ["ignore", log, log],
      detached: true,
      env: plainEnvironment,
    },
  );
  child.on("error", () => undefined); // told by hasExited
  child.unref();
  closeSync(log);
  return { pid: child.pid ?? 0, port, hasExited: () => hasExited(child) };
}

/**
 * Asks a server to end (sessions are cut, everything committed is kept) and waits up to `patienceMs`. A remembered
 * number may be another process's by now: only the process that still serves this folder is asked.
 */
export async function stopPostmaster(cluster: Cluster, { pid }: Postmaster, patienceMs = 10_000) {
  const isRunning = () => findPostmaster(cluster)?.pid === pid;
  if (!isRunning()) return;
  process.kill(pid, "SIGINT");
  for (const until = Date.now() + patienceMs; Date.now() < until && isRunning(); ) await sleep(25);
}

function readPidFile(file: string): Postmaster | null {
  try {
    const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
    return pid ? { pid, port: port ?? 0 } : null;
  } catch {
    return null;
  }
}

function servesFolder(pid: number, folder: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(folder);
  } catch {
    const ps = spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" });
    return ps.error ? isAlive(pid) : ps.stdout.includes(folder);
  }
}

const hasExited = (child: ChildProcess) =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
