import { damaged } from "./damaged.ts";
import { blockBytes, checksumOf, paddingOf } from "./write-tar.ts";

export type ReadEntry = {
  name: string;
  sizeBytes: number;
  /** To be read before the next entry is asked for; what is left is passed over. */
  bytes: AsyncIterable<Uint8Array>;
};

/**
 * Reads a tar of plain files bit by bit. Anything else that a tar may hold (links, devices, extended headers) is in no
 * backup, and reading none of it leaves nothing to be tricked with.
 * Throws: StartError at the first thing that is not as it should be.
 */
export async function* readTar(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ReadEntry> {
  const source = new ByteSource(bytes);
  for (;;) {
    const block = await source.take(blockBytes);
    if (block.every((byte) => byte === 0)) break;
    const { name, sizeBytes } = readHeader(block);
    const end = source.position + sizeBytes;
    yield { name, sizeBytes, bytes: source.upTo(end) };
    for await (const _ of source.upTo(end + paddingOf(sizeBytes)));
  }
  // To its very end, where what it was packed in says whether it came whole.
  for await (const rest of source.all())
    if (rest.some((byte) => byte !== 0)) throw damaged("something follows its end");
}

function readHeader(block: Uint8Array): { name: string; sizeBytes: number } {
  if (octalAt(block, 148, 8) !== checksumOf(block)) throw damaged("a header in it is not whole");
  if (textAt(block, 257, 5) !== "ustar" || textAt(block, 156, 1) !== "0")
    throw damaged("it holds something other than files");
  const prefix = textAt(block, 345, 155);
  const name = textAt(block, 0, 100);
  return { name: prefix ? `${prefix}/${name}` : name, sizeBytes: octalAt(block, 124, 12) };
}

function textAt(block: Uint8Array, at: number, length: number): string {
  const field = Buffer.from(block.subarray(at, at + length));
  const end = field.indexOf(0);
  return field.toString("latin1", 0, end < 0 ? length : end);
}

function octalAt(block: Uint8Array, at: number, length: number): number {
  const text = textAt(block, at, length).trim();
  if (!/^[0-7]{1,11}$/.test(text)) throw damaged("a header in it is not whole");
  return Number.parseInt(text, 8);
}

/** Bytes that come in chunks of any size, taken in the sizes that are wanted. */
class ByteSource {
  position = 0;
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#chunks = bytes[Symbol.asyncIterator]();
  }

  async take(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for await (const part of this.upTo(this.position + count)) parts.push(part);
    return Buffer.concat(parts);
  }

  /** What comes before a place. Throws: StartError where it ends before. */
  async *upTo(end: number): AsyncGenerator<Uint8Array> {
    while (this.position < end) {
      const chunk = await this.#next();
      if (!chunk) throw damaged("its end is missing");
      const part = chunk.subarray(0, end - this.position);
      this.#rest = chunk.subarray(part.byteLength);
      this.position += part.byteLength;
      yield part;
    }
  }

  async *all(): AsyncGenerator<Uint8Array> {
    for (let chunk = await this.#next(); chunk; chunk = await this.#next()) {
      this.#rest = new Uint8Array();
      yield chunk;
    }
  }

  async #next(): Promise<Uint8Array | null> {
    while (this.#rest.byteLength === 0) {
      const { value, done } = await this.#chunks.next();
      if (done) return null;
      this.#rest = value;
    }
    return this.#rest;
  }
}
