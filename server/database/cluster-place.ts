import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { canEnter, type ServerUser } from "./server-user.ts";
import { sharedFolder } from "./shared-folder.ts";

/**
 * Where PostgreSQL's data is or will be: `dataDir/postgres`, or where the server's user cannot enter `dataDir`, a
 * shared folder that `dataDir/postgres` is then a link to. Whoever deletes `dataDir` starts anew either way.
 */
export function findPlace(dataDir: string, user: ServerUser): string {
  const place = join(dataDir, "postgres");
  if (isLink(place)) return existsSync(place) ? realpathSync(place) : link(place);
  if (existsSync(place) || canEnter(user, dataDir)) return place;
  return link(place);
}

function link(place: string): string {
  const folder = join(sharedFolder(), randomBytes(6).toString("hex"), "postgres");
  mkdirSync(dirname(folder));
  chmodSync(dirname(folder), 0o755); // whatever the umask says: the server's user has to come through
  rmSync(place, { force: true });
  symlinkSync(folder, place);
  return folder;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
