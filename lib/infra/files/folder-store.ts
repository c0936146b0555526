import { randomUUID } from "node:crypto";
import { chmod, copyFile, mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import type { FileStore } from "./types.ts";

/** Files in a folder of this machine, readable by the server's own user only. */
export function folderStore(folder: string): FileStore {
  return {
    write: (key, bytes) =>
      place(join(folder, key), (part) => writeFile(part, bytes, { mode: 0o600, flush: true })),
    writeFrom: (key, path) =>
      place(join(folder, key), async (part) => {
        await copyFile(path, part);
        await chmod(part, 0o600);
      }),
    read: (key) => orNull(readFile(join(folder, key))),
    async stream(key) {
      const handle = await orNull(open(join(folder, key)));
      if (!handle) return null;
      return Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>;
    },
    sizeOf: async (key) => (await orNull(stat(join(folder, key))))?.size ?? null,
    remove: (key) => rm(join(folder, key), { force: true }),
  };
}

/** Nobody ever reads half a file. */
async function place(file: string, write: (part: string) => Promise<void>): Promise<void> {
  const part = `${file}.${randomUUID()}.part`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    await write(part);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
