import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import type { Client } from "pg";
import { from, to } from "pg-copy-streams";
import type { BackedUpTable, TableRecord } from "./format.ts";
import type { ReadableTable } from "./tables.ts";

type Bytes = AsyncIterable<Uint8Array>;

/** Reads a table as text (COPY), as it comes. */
export async function* readRows(
  client: Client,
  { select }: Pick<ReadableTable, "select">,
): AsyncGenerator<Uint8Array> {
  const free = untilFree(client);
  yield* client.query(to(`COPY (${select}) TO STDOUT`));
  await free;
}

/** Takes a table's text, piece by piece. */
export type RowWriter = { write(bytes: Bytes): Promise<void>; end(): Promise<void> };

/** Throws, in `write` or `end`: what the database says where it does not take a row. */
export function writeRows(client: Client, into: string, { columns }: BackedUpTable): RowWriter {
  const wanted = columns.map((column) => client.escapeIdentifier(column)).join(", ");
  const free = untilFree(client);
  const copy = client.query(from(`COPY ${into} (${wanted}) FROM STDIN`));
  const done = finished(copy, { readable: false });
  done.catch(() => undefined); // told to whoever writes or ends
  return {
    async write(bytes) {
      for await (const chunk of bytes) if (!copy.write(chunk)) await Promise.race([drained(copy), done]);
    },
    async end() {
      copy.end();
      await done;
      await free;
    },
  };
}

/** A stream ends a moment before the connection may be asked something else. */
function untilFree(client: Client): Promise<void> {
  return new Promise((resolve) => {
    const free = () => {
      client.off("drain", free).off("end", free);
      resolve();
    };
    client.on("drain", free).on("end", free);
  });
}

const drained = (copy: NodeJS.EventEmitter) => new Promise((resolve) => copy.once("drain", resolve));

/** Counts and hashes a table's text while it goes by; `record` answers once it is through. */
export function recordedRows(bytes: Bytes): { bytes: Bytes; record(): TableRecord } {
  const hash = createHash("sha256");
  let rows = 0;
  let size = 0;
  async function* pass() {
    for await (const chunk of bytes) {
      hash.update(chunk);
      rows += linesIn(chunk);
      size += chunk.byteLength;
      yield chunk;
    }
  }
  return { bytes: pass(), record: () => ({ rows, bytes: size, sha256: hash.digest("hex") }) };
}

/** COPY writes a row a line, and a line's end inside a value otherwise. */
function linesIn(chunk: Uint8Array): number {
  let lines = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  return lines;
}

/** What a table's text would be now. */
export async function recordOf(client: Client, table: ReadableTable): Promise<TableRecord> {
  const { bytes, record } = recordedRows(readRows(client, table));
  for await (const _ of bytes);
  return record();
}

/** Cuts bytes into pieces of one size, the last one smaller. */
export async function* inPieces(bytes: Bytes, size: number): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let count = 0;
  for await (const chunk of Readable.from(bytes)) {
    for (let rest: Uint8Array = chunk; rest.byteLength > 0; ) {
      const part = rest.subarray(0, size - count);
      rest = rest.subarray(part.byteLength);
      held.push(part);
      count += part.byteLength;
      if (count < size) continue;
      yield Buffer.concat(held);
      held = [];
      count = 0;
    }
  }
  if (count > 0) yield Buffer.concat(held);
}
