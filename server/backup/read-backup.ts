import { createHash } from "node:crypto";
import type { z } from "zod";
import { StartError } from "#lib/infra/start-error.ts";
import { recordedRows } from "./copy-table.ts";
import { damaged } from "./damaged.ts";
import { readEnvelope } from "./envelope.ts";
import {
  type About,
  aboutName,
  aboutSchema,
  formatVersion,
  type Manifest,
  manifestName,
  manifestSchema,
  maxJsonBytes,
  readMeName,
  readName,
  type TableRecord,
} from "./format.ts";
import { type ReadEntry, readTar } from "./read-tar.ts";

type Bytes = AsyncIterable<Uint8Array>;

/** Where the parts of a backup go while it is read. What is not taken is passed over. */
export type BackupReader = {
  about?(about: About): Promise<void>;
  /** Pieces of one table follow each other. */
  rows?(table: string, bytes: Bytes): Promise<void>;
  file?(file: { key: string; sizeBytes: number }, bytes: Bytes): Promise<void>;
};

export type OpenedBackup = { file: string; passphrase: string | null };

/**
 * Reads a backup once from its beginning to its end, and compares all of it with its own manifest.
 * @param seen is told how many bytes of the file have been read
 * Throws: StartError when it is damaged, not whole, from a newer release, or the passphrase is another.
 */
export async function readBackup(
  opened: OpenedBackup,
  reader: BackupReader,
  seen?: (bytes: number) => void,
): Promise<{ about: About; manifest: Manifest }> {
  const reading = new Reading(reader);
  for await (const entry of readTar(readEnvelope(opened, seen))) await reading.take(entry);
  return reading.finish();
}

class Reading {
  readonly #reader: BackupReader;
  readonly #files = new Map<string, { sizeBytes: number; sha256: string }>();
  readonly #tables = new Map<string, PieceByPiece>();
  #about: About | undefined;
  #manifest: Manifest | undefined;

  constructor(reader: BackupReader) {
    this.#reader = reader;
  }

  async take(entry: ReadEntry): Promise<void> {
    if (this.#manifest) throw damaged("something follows its manifest");
    if (entry.name === readMeName) return;
    if (entry.name === aboutName) return this.#takeAbout(entry);
    if (entry.name === manifestName) {
      this.#manifest = await readJson(entry, manifestSchema);
      return;
    }
    const named = readName(entry.name);
    if (!this.#about || !named) throw damaged("it holds a file that no backup has");
    if ("key" in named) await this.#takeFile(named.key, entry);
    else await this.#takePiece(named, entry);
  }

  finish(): { about: About; manifest: Manifest } {
    const [about, manifest] = [this.#about, this.#manifest];
    if (!about || !manifest) throw damaged("its end is missing");
    const records = new Map([...this.#tables].map(([name, table]) => [name, table.record()]));
    for (const { name } of about.tables) {
      const found = records.get(name) ?? emptyRecord;
      if (!isSame(found, manifest.tables[name])) throw damaged(`table ${name} is not what it was`);
    }
    if ([...records.keys()].some((name) => !about.tables.some((table) => table.name === name)))
      throw damaged("it holds a table that it does not describe");
    for (const key of new Set([...this.#files.keys(), ...Object.keys(manifest.files)]))
      if (!isSame(this.#files.get(key), manifest.files[key])) throw damaged(`file ${key} is not what it was`);
    return { about, manifest };
  }

  async #takeAbout(entry: ReadEntry): Promise<void> {
    if (this.#about) throw damaged("it begins twice");
    this.#about = await readJson(entry, aboutSchema);
    if (this.#about.version > formatVersion)
      throw new StartError(
        "This backup was written by a newer release; restore it with that one. Nothing was changed.",
      );
    await this.#reader.about?.(this.#about);
  }

  async #takePiece({ table, number }: { table: string; number: number }, entry: ReadEntry): Promise<void> {
    const known = this.#tables.get(table) ?? new PieceByPiece();
    this.#tables.set(table, known);
    const bytes = known.next(number, entry.bytes);
    await this.#reader.rows?.(table, bytes);
    await drain(bytes);
  }

  async #takeFile(key: string, entry: ReadEntry): Promise<void> {
    if (this.#files.has(key)) throw damaged(`file ${key} is there twice`);
    const hash = createHash("sha256");
    async function* hashed() {
      for await (const chunk of entry.bytes) {
        hash.update(chunk);
        yield chunk;
      }
    }
    const bytes = hashed();
    const { sizeBytes } = entry;
    await this.#reader.file?.({ key, sizeBytes }, bytes);
    await drain(bytes);
    this.#files.set(key, { sizeBytes, sha256: hash.digest("hex") });
  }
}

/** The pieces of one table as the one text they are. */
class PieceByPiece {
  #pieces = 0;
  #record = { rows: 0, bytes: 0 };
  readonly #hash = createHash("sha256");

  async *next(number: number, bytes: Bytes): AsyncGenerator<Uint8Array> {
    this.#pieces += 1;
    if (number !== this.#pieces) throw damaged("a piece of a table is missing");
    const counted = recordedRows(bytes);
    for await (const chunk of counted.bytes) {
      this.#hash.update(chunk);
      yield chunk;
    }
    const { rows, bytes: size } = counted.record();
    this.#record = { rows: this.#record.rows + rows, bytes: this.#record.bytes + size };
  }

  record(): TableRecord {
    return { ...this.#record, sha256: this.#hash.digest("hex") };
  }
}

const emptyRecord: TableRecord = { rows: 0, bytes: 0, sha256: createHash("sha256").digest("hex") };

function isSame(found: unknown, wanted: unknown): boolean {
  const flat = (value: unknown) => JSON.stringify(Object.entries(value ?? {}).sort());
  return found !== undefined && flat(found) === flat(wanted);
}

async function readJson<S extends z.ZodType>(entry: ReadEntry, schema: S): Promise<z.infer<S>> {
  if (entry.sizeBytes > maxJsonBytes) throw damaged(`${entry.name} is larger than any that was written`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of entry.bytes) chunks.push(chunk);
  try {
    return schema.parse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
  } catch {
    throw damaged(`${entry.name} does not say what it should`);
  }
}

async function drain(bytes: Bytes): Promise<void> {
  for await (const _ of bytes);
}
