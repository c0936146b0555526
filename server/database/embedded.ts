import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { StartError, systemReason } from "#lib/infra/start-error.ts";
import { findBinaries } from "./binaries.ts";
import { type Cluster, openCluster } from "./cluster.ts";
import { type Lease, takeLease } from "./lease.ts";
import { superuser } from "./make-cluster.ts";
import { findPostmaster, type Postmaster, startPostmaster, stopPostmaster } from "./postmaster.ts";
import { findServerUser } from "./server-user.ts";

/** A running PostgreSQL of our own, on a loopback port that was free. */
export type EmbeddedDatabase = {
  /** Address of the database `colloquy`, which exists but may be empty. */
  url: string;
  /** Address of another database of the same server; it need not exist. */
  urlFor(name: string): string;
  /** The server's process, for tests that kill it. */
  pid: number;
  /** Gives the server back; whoever leaves last stops it. */
  stop(): Promise<void>;
};

const database = "colloquy";
const attempts = 10;
// Refused or cut connections, and PostgreSQL's own "starting up" and "shutting down".
const notYet = ["ECONNREFUSED", "ECONNRESET", "57P03", "57P01"];

/**
 * Starts the PostgreSQL that npm installed, with its data in `dataDir/postgres`, or joins the one that runs there
 * already, because somebody else started it or because a `kill -9` left it behind.
 * Throws: StartError, one sentence, when the machine does not allow it.
 */
export async function startDatabase({ dataDir }: { dataDir: string }): Promise<EmbeddedDatabase> {
  const user = findServerUser();
  const binaries = findBinaries(user);
  const cluster = await openCluster(resolve(dataDir), binaries, user);
  let reason = "";
  for (let attempt = 0; attempt < attempts; attempt++) {
    const running = findPostmaster(cluster);
    const server = running ? watched(cluster, running) : await startPostmaster(cluster, binaries, user);
    const joined = await joinServer(cluster, server);
    if (joined.lease) return described(cluster, server, joined.lease);
    reason = joined.reason;
    await sleep(500); // a killed server's children may hold its memory for a moment, another may be stopping
  }
  throw new StartError(
    `The embedded PostgreSQL did not start (${reason}); its own account is in ${cluster.logFile}.`,
  );
}

/** Waits until the server answers: recovery after a crash may take a while, an early end is told at once. */
async function joinServer(
  cluster: Cluster,
  server: Postmaster & { hasExited(): boolean },
): Promise<{ lease: Lease; reason?: never } | { lease?: never; reason: string }> {
  let reason = "it ended at once";
  for (const until = Date.now() + 20_000; Date.now() < until && !server.hasExited(); await sleep(25)) {
    try {
      return { lease: await takeLease(urlOf(cluster, server, "postgres"), database) };
    } catch (error) {
      reason = systemReason(error);
      if (!notYet.includes(reason)) break;
    }
  }
  return { reason };
}

function watched(cluster: Cluster, running: Postmaster) {
  return { ...running, hasExited: () => findPostmaster(cluster)?.pid !== running.pid };
}

function described(cluster: Cluster, server: Postmaster, lease: Lease): EmbeddedDatabase {
  return {
    url: urlOf(cluster, server, database),
    urlFor: (name) => urlOf(cluster, server, name),
    pid: server.pid,
    stop: () => lease.release(() => stopPostmaster(cluster, server)),
  };
}

function urlOf({ password }: Cluster, { port }: Postmaster, name: string): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/${encodeURIComponent(name)}`;
}
