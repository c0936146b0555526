import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { FileStore } from "#lib/infra/files/types.ts";
import { damaged } from "./damaged.ts";
import type { Manifest } from "./format.ts";

const types: Record<string, string> = {
  webp: "image/webp",
  avif: "image/avif",
  png: "image/png",
  pdf: "application/pdf",
  zip: "application/zip",
  epub: "application/epub+zip",
};

/** Puts files back into the store, and takes those that it put there away again where the restore fails. */
export class RestoredFiles {
  readonly #store: FileStore;
  readonly #written: string[] = [];

  constructor(store: FileStore) {
    this.#store = store;
  }

  /** One that is there with the same size stays as it is: rows and files may lie on different machines. */
  async take(
    { key, sizeBytes }: { key: string; sizeBytes: number },
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<void> {
    if ((await this.#store.sizeOf(key)) === sizeBytes) return;
    const folder = await mkdtemp(join(tmpdir(), "colloquy-restore-"));
    try {
      const path = join(folder, "file");
      await pipeline(Readable.from(bytes), createWriteStream(path, { mode: 0o600 }));
      this.#written.push(key);
      await this.#store.writeFrom(
        key,
        path,
        types[key.split(".").at(-1) ?? ""] ?? "application/octet-stream",
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Reads every file back. Throws: StartError where one is not what the manifest says. */
  async check(files: Manifest["files"], report: (done: number) => void): Promise<void> {
    const keys = Object.entries(files);
    for (const [at, [key, { sha256 }]] of keys.entries()) {
      const stream = await this.#store.stream(key);
      const hash = createHash("sha256");
      if (stream) for await (const chunk of stream) hash.update(chunk);
      if (!stream || hash.digest("hex") !== sha256) throw damaged(`file ${key} did not arrive as it was`);
      report((at + 1) / keys.length);
    }
  }

  async takeAway(): Promise<void> {
    for (const key of this.#written) await this.#store.remove(key).catch(() => undefined);
  }
}
