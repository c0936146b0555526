import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { Zip, ZipDeflate } from "fflate";

/** What was put into a zip. `hash`: SHA-256 of its bytes before they were packed, hex. */
export type Zipped = { path: string; hash: string; bytes: number };

export type ZipWriter = {
  /** Packs a file; its bytes may come bit by bit. */
  add(path: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<Zipped>;
  /** Ends the zip. @returns its own SHA-256 and size */
  end(): Promise<{ hash: string; bytes: number }>;
};

/** What the directory at the end of a zip can count without the extension that not every reader knows. */
const [mostFiles, mostBytes] = [65_000, 4_000_000_000];

/**
 * Writes a zip while its files come, and holds no more of it than the bytes at hand.
 * @param file where it is written; whoever calls removes it
 * Throws: when it becomes larger than a zip can be (65,000 files, four gigabytes), or the disk does not take it.
 */
export async function writeZip(file: string): Promise<ZipWriter> {
  const handle = await open(file, "w", 0o600);
  const [hash, waiting] = [createHash("sha256"), [] as Uint8Array[]];
  let [files, bytes] = [0, 0];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    waiting.push(chunk);
  });
  const flush = async () => {
    for (const chunk of waiting.splice(0)) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) throw new Error("The archive is larger than a zip can be");
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
  };
  return {
    async add(path, content) {
      files += 1;
      if (files > mostFiles) throw new Error("The archive has more files than a zip can hold");
      const entry = new ZipDeflate(path, { level: 6 });
      zip.add(entry);
      const own = createHash("sha256");
      let size = 0;
      for await (const chunk of content instanceof Uint8Array ? [content] : content) {
        own.update(chunk);
        size += chunk.byteLength;
        entry.push(chunk);
        await flush();
      }
      entry.push(new Uint8Array(), true);
      await flush();
      return { path, hash: own.digest("hex"), bytes: size };
    },
    async end() {
      zip.end();
      await flush();
      await handle.close();
      return { hash: hash.digest("hex"), bytes };
    },
  };
}
