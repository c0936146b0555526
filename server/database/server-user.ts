import { spawnSync } from "node:child_process";
import { StartError } from "#lib/infra/start-error.ts";

/** The system user PostgreSQL runs as, in the shape of `spawn`'s options; empty means our own user. */
export type ServerUser = { uid?: number; gid?: number };

/** PostgreSQL refuses to run as root: there it runs as `postgres`, or else as `nobody`. Throws: StartError. */
export function findServerUser(): ServerUser {
  if (process.getuid?.() !== 0) return {};
  const user = ["postgres", "nobody"].map(idsOf).find((ids) => ids !== null);
  if (user) return user;
  throw new StartError(
    "As root the embedded PostgreSQL needs a system user named postgres or nobody; start as an ordinary user or set DATABASE_URL.",
  );
}

/** Whether the server's user can reach a folder; always true when it runs as ourselves. */
export function canEnter(user: ServerUser, folder: string): boolean {
  if (user.uid === undefined) return true;
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...user, cwd: "/" }).status === 0;
}

function idsOf(name: string): ServerUser | null {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }).stdout);
  return Number(uid) > 0 ? { uid: Number(uid), gid: Number(gid) } : null;
}
