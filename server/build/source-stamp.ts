import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project-root.ts";

/** A file that remembers of which sources something was made. */
export type Stamp = { hash: string; isCurrent(): boolean; write(): void };

/**
 * @param file where the stamp is kept, from the project's root; inside what was made, so that deleting one deletes both
 * @param sources files and folders, from the project's root; tests in them do not count
 */
export function stampOf(file: string, sources: readonly string[]): Stamp {
  const path = join(projectRoot, file);
  // Read before the work, so that a change during it makes the result old.
  const hash = hashSources(sources);
  return {
    hash,
    isCurrent: () => existsSync(path) && readFileSync(path, "utf8") === hash,
    write: () => writeFileSync(path, hash),
  };
}

function hashSources(sources: readonly string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of sources.flatMap(filesOf).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(join(projectRoot, file)));
  }
  return hash.digest("hex");
}

function filesOf(source: string): string[] {
  const stats = statSync(join(projectRoot, source), { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [source];
  const files = globSync(`${source}/**/*`, { cwd: projectRoot, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => (file.startsWith(projectRoot) ? file.slice(projectRoot.length) : file));
}
