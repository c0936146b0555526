import { Buffer } from "node:buffer";

/** The block of tar (POSIX ustar). */
export const blockBytes = 512;

/** What ends a tar file. */
export const tarEnd: Uint8Array = Buffer.alloc(2 * blockBytes);

export type TarEntry = { name: string; sizeBytes: number; modifiedAt: Date };

/**
 * One file of a tar, as any tar reads it.
 * @param bytes exactly as many as the entry says
 * Throws: when they are not, or where name or size is more than the format takes.
 */
export async function* writeEntry(
  entry: TarEntry,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield header(entry);
  let written = 0;
  for await (const chunk of bytes) {
    written += chunk.byteLength;
    yield chunk;
  }
  if (written !== entry.sizeBytes)
    throw new Error(`${entry.name} has ${written} bytes instead of ${entry.sizeBytes}`);
  yield Buffer.alloc(paddingOf(written));
}

/** How many bytes follow a content, up to the next block. */
export function paddingOf(sizeBytes: number): number {
  return (blockBytes - (sizeBytes % blockBytes)) % blockBytes;
}

/** The sum of a header's bytes, its own eight counted as spaces. */
export function checksumOf(block: Uint8Array): number {
  return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}

const maxBytes = 8 ** 11 - 1;

function header({ name, sizeBytes, modifiedAt }: TarEntry): Buffer {
  if (sizeBytes > maxBytes) throw new Error(`${name} is larger than a tar takes`);
  const block = Buffer.alloc(blockBytes);
  const [prefix, rest] = splitName(name);
  block.write(rest, 0, 100, "ascii");
  const octal = (value: number, at: number, digits: number) =>
    block.write(`${value.toString(8).padStart(digits, "0")}\0`, at, "ascii");
  octal(0o600, 100, 7);
  octal(0, 108, 7);
  octal(0, 116, 7);
  octal(sizeBytes, 124, 11);
  octal(Math.floor(modifiedAt.getTime() / 1000), 136, 11);
  block.write("0", 156, "ascii");
  block.write("ustar\u000000", 257, "ascii");
  block.write(prefix, 345, 155, "ascii");
  block.write(`${checksumOf(block).toString(8).padStart(6, "0")}\0 `, 148, "ascii");
  return block;
}

function splitName(name: string): [prefix: string, rest: string] {
  if (name.length <= 100) return ["", name];
  const at = name.indexOf("/", name.length - 101);
  if (at < 0 || at > 155) throw new Error(`${name} is longer than a tar takes`);
  return [name.slice(0, at), name.slice(at + 1)];
}
