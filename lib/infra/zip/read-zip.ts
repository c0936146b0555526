import { readFile } from "node:fs/promises";
import { type UnzipFileInfo, unzipSync } from "fflate";

/** Unpacked at once, at most about so many bytes. */
const atOnce = 64_000_000;

/**
 * The files of a zip, a few at a time, as its directory lists them.
 * Throws: when it is no zip, or is damaged.
 */
export async function* readZip(file: string): AsyncGenerator<{ path: string; bytes: Uint8Array }> {
  const packed = await readFile(file);
  const listed: UnzipFileInfo[] = [];
  unzipSync(packed, { filter: (entry) => !listed.push(entry) });
  for (const batch of batches(listed)) {
    const unpacked = unzipSync(packed, { filter: ({ name }) => batch.has(name) });
    for (const [path, bytes] of Object.entries(unpacked)) yield { path, bytes };
  }
}

function* batches(listed: readonly UnzipFileInfo[]): Generator<Set<string>> {
  let [batch, bytes] = [new Set<string>(), 0];
  for (const { name, originalSize } of listed) {
    if (bytes > 0 && bytes + originalSize > atOnce) {
      yield batch;
      [batch, bytes] = [new Set(), 0];
    }
    batch.add(name);
    bytes += originalSize;
  }
  yield batch;
}
