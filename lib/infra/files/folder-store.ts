import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FileStore } from "./types.ts";

/** Files in a folder of this machine, readable by the server's own user only. */
export function folderStore(folder: string): FileStore {
  return {
    async write(key, bytes) {
      const file = join(folder, key);
      const part = `${file}.${randomUUID()}.part`;
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      try {
        await writeFile(part, bytes, { mode: 0o600, flush: true });
        await rename(part, file); // nobody ever reads half a file
      } finally {
        await rm(part, { force: true });
      }
    },
    async read(key) {
      try {
        return await readFile(join(folder, key));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
  };
}
