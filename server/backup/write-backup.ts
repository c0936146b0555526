import { createHash } from "node:crypto";
import { Client } from "pg";
import type { FileStore } from "#lib/infra/files/types.ts";
import type { Progress, Report } from "../progress.ts";
import { inPieces, readRows, recordedRows } from "./copy-table.ts";
import { requireFree, writeEnvelope } from "./envelope.ts";
import {
  type About,
  aboutName,
  format,
  formatVersion,
  type Manifest,
  manifestName,
  pieceBytes,
  pieceName,
  readMeName,
} from "./format.ts";
import { Meter, weightOf } from "./meter.ts";
import { listNamedFiles } from "./named-files.ts";
import { readMe } from "./read-me.ts";
import { readHistory } from "./schema-steps.ts";
import { checkOf } from "./secret-check.ts";
import { listTables, plainForms, type ReadableTable, readSequences } from "./tables.ts";
import { tarEnd, writeEntry } from "./write-tar.ts";

export type BackupOrder = {
  databaseUrl: string;
  store: FileStore;
  /** Where the backup goes; nothing may have this name yet. */
  file: string;
  /** Null: the backup can be read by whoever has it. */
  passphrase: string | null;
  product: string;
  /** `kept`: the installation keeps it itself, so that an enciphered backup takes it along. Null where it is not told. */
  secret: { value: string; kept: boolean } | null;
  signal?: AbortSignal;
};

export type WrittenBackup = { sizeBytes: number; rows: number; files: number; missing: number };

/**
 * Writes the whole installation into one file, as it was at one moment, however much is written meanwhile: all tables
 * are read in one snapshot, and the files that its rows name were there before the rows were.
 * Throws: StartError where the file cannot be written or the database belongs to a newer release.
 */
export async function writeBackup(order: BackupOrder, progress: Progress): Promise<WrittenBackup> {
  await requireFree(order.file);
  const client = new Client({ connectionString: order.databaseUrl });
  client.on("error", () => undefined); // whatever is asked next says so
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    await client.query(plainForms);
    const backup = new Contents(client, order);
    const { sizeBytes } = await progress.step(
      "backup",
      (report) => writeEnvelope(backup.bytes(report), order),
      () => backup.summary(),
    );
    return { sizeBytes, ...backup.counts() };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What goes into the file, in its order, counted while it goes by. */
class Contents {
  readonly #client: Client;
  readonly #order: BackupOrder;
  readonly #madeAt = new Date();
  readonly #manifest: Manifest = { tables: {}, sequences: {}, files: {}, missing: [] };

  constructor(client: Client, order: BackupOrder) {
    this.#client = client;
    this.#order = order;
  }

  async *bytes(report: Report): AsyncGenerator<Uint8Array> {
    const tables = await listTables(this.#client);
    const keys = await listNamedFiles(this.#client);
    const meter = new Meter(await weightOf(this.#client), keys.length, report);
    yield* this.#text(readMeName, readMe);
    yield* this.#json(aboutName, await this.#about(tables));
    for (const table of tables) yield* this.#table(table, meter);
    this.#manifest.sequences = await readSequences(this.#client);
    for (const key of keys) yield* this.#file(key, meter);
    yield* this.#json(manifestName, this.#manifest);
    yield tarEnd;
  }

  counts() {
    const rows = Object.values(this.#manifest.tables).reduce((sum, table) => sum + table.rows, 0);
    return { rows, files: Object.keys(this.#manifest.files).length, missing: this.#manifest.missing.length };
  }

  summary(): string {
    const { rows, files } = this.counts();
    return `${rows} rows, ${files} files`;
  }

  async #about(tables: ReadableTable[]): Promise<About> {
    const { passphrase, product, secret } = this.#order;
    return {
      format,
      version: formatVersion,
      product,
      madeAt: this.#madeAt.toISOString(),
      migrations: await readHistory(this.#client),
      tables: tables.map(({ name, columns }) => ({ name, columns })),
      ...(passphrase && secret?.kept ? { authSecret: secret.value } : {}),
      ...(secret ? { secretCheck: checkOf(secret.value) } : {}),
    };
  }

  async *#table(table: ReadableTable, meter: Meter): AsyncGenerator<Uint8Array> {
    const { bytes, record } = recordedRows(readRows(this.#client, table));
    let number = 0;
    for await (const piece of inPieces(bytes, pieceBytes)) {
      number += 1;
      meter.rowsRead(piece.byteLength);
      yield* this.#entry(pieceName(table.name, number), piece);
    }
    this.#manifest.tables[table.name] = record();
  }

  async *#file(key: string, meter: Meter): AsyncGenerator<Uint8Array> {
    meter.fileRead();
    const sizeBytes = await this.#order.store.sizeOf(key);
    const stream = sizeBytes === null ? null : await this.#order.store.stream(key);
    if (sizeBytes === null || !stream) {
      this.#manifest.missing.push(key);
      return;
    }
    const hash = createHash("sha256");
    async function* hashed(bytes: AsyncIterable<Uint8Array>) {
      for await (const chunk of bytes) {
        hash.update(chunk);
        yield chunk;
      }
    }
    const entry = { name: `files/${key}`, sizeBytes, modifiedAt: this.#madeAt };
    yield* writeEntry(entry, hashed(stream));
    this.#manifest.files[key] = { sizeBytes, sha256: hash.digest("hex") };
  }

  #json(name: string, value: unknown) {
    return this.#text(name, `${JSON.stringify(value, null, 1)}\n`);
  }

  #text(name: string, text: string) {
    return this.#entry(name, Buffer.from(text));
  }

  #entry(name: string, bytes: Uint8Array) {
    return writeEntry({ name, sizeBytes: bytes.byteLength, modifiedAt: this.#madeAt }, [bytes]);
  }
}
