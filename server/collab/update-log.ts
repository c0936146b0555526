import type { Pool } from "pg";
import { isTransient } from "./database-error.ts";

/** One update on its way into the log. Exactly one of the two is called, once, in the order of `append`. */
export type PendingUpdate = {
  documentId: string;
  /** Null for what the server wrote. */
  accountId: string | null;
  data: Uint8Array;
  stored(rowId: bigint): void;
  /** The text is closed, or the row can never be stored. Called before anything else can happen to the document. */
  refused(): void;
};

/** Limits of one INSERT and of what may wait for it. */
const batchRows = 500;
const batchBytes = 4 * 2 ** 20;
const waitingBytes = 64 * 2 ** 20;
const longestPauseMs = 2000;
// A notice holds 8,000 bytes; with more rows than fit, the others look for what they lack.
const namedRows = 350;

/**
 * The write-ahead log, by group commit: one INSERT is in flight, what arrives meanwhile goes with the next. While
 * the database is away the same batch is tried again, in order, for ever: what is in memory is never skipped.
 */
export class UpdateLog {
  readonly #pool: Pool;
  readonly #instance: string;
  #waiting: PendingUpdate[] = [];
  #bytes = 0;
  #running = false;
  #roomWanted: (() => void)[] = [];

  /** @param instance this process, as it names itself when it tells the others of a new row */
  constructor(pool: Pool, instance: string) {
    this.#pool = pool;
    this.#instance = instance;
  }

  append(update: PendingUpdate): void {
    this.#waiting.push(update);
    this.#bytes += update.data.byteLength;
    if (this.#running) return;
    this.#running = true;
    void this.#drain();
  }

  /** Whether clients should be held back until the database has caught up. */
  get isFull(): boolean {
    return this.#bytes > waitingBytes;
  }

  /** Settles when the log has room again. */
  hasRoom(): Promise<void> {
    return this.isFull ? new Promise((resolve) => this.#roomWanted.push(resolve)) : Promise.resolve();
  }

  async #drain(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve)); // all that arrived in this turn goes together
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, batchLength(this.#waiting));
      const ids = await this.#insertPatiently(batch);
      if (ids) this.#settle(batch, ids);
      else await this.#storeOneByOne(batch);
      if (!this.isFull) for (const resolve of this.#roomWanted.splice(0)) resolve();
    }
    this.#running = false;
  }

  /** @returns null when the database answers that it will never take this batch as it is */
  async #insertPatiently(batch: readonly PendingUpdate[]): Promise<StoredRows | null> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#insert(batch);
      } catch (error) {
        if (!isTransient(error)) return null;
        await new Promise((resolve) =>
          setTimeout(resolve, Math.min(longestPauseMs, 50 * 2 ** Math.min(attempt, 6))),
        );
      }
    }
  }

  /** A row that can never be stored must not keep back the texts of others. */
  async #storeOneByOne(batch: readonly PendingUpdate[]): Promise<void> {
    const lost = new Set<string>();
    for (const update of batch) {
      const ids = lost.has(update.documentId) ? null : await this.#insertPatiently([update]);
      if (!ids) lost.add(update.documentId);
      this.#settle([update], ids ?? new Map());
    }
  }

  /** Stores what belongs to open texts, in one statement; holds their rows so that none closes meanwhile.
   *  @returns the new rows' ids by document, in the order of the batch; a document that is closed is absent */
  async #insert(batch: readonly PendingUpdate[]): Promise<StoredRows> {
    const { rows } = await this.#pool.query<{ id: string; documentId: string }>({
      name: "append-updates",
      text: appendUpdates,
      values: [
        batch.map(({ documentId }) => documentId),
        batch.map(({ accountId }) => accountId),
        batch.map(({ data }) => Buffer.from(data.buffer, data.byteOffset, data.byteLength)),
        this.#instance,
      ],
    });
    const ids: StoredRows = new Map(rows.map(({ documentId }) => [documentId, []]));
    for (const { id, documentId } of rows) ids.get(documentId)?.push(BigInt(id));
    return ids;
  }

  /** With one update of a text, everything that waits for the same text falls: it may rest on the refused one. */
  #settle(batch: readonly PendingUpdate[], ids: StoredRows): void {
    const refused = new Set<string>();
    for (const update of batch) {
      this.#bytes -= update.data.byteLength;
      const id = ids.get(update.documentId)?.shift();
      if (id !== undefined) update.stored(id);
      else {
        refused.add(update.documentId);
        update.refused();
      }
    }
    if (refused.size === 0) return;
    const fallen = this.#waiting.filter(({ documentId }) => refused.has(documentId));
    this.#waiting = this.#waiting.filter(({ documentId }) => !refused.has(documentId));
    for (const update of fallen) {
      this.#bytes -= update.data.byteLength;
      update.refused();
    }
  }
}

type StoredRows = Map<string, bigint[]>;

/** At least one; as many as fit in one INSERT. */
function batchLength(waiting: readonly PendingUpdate[]): number {
  let bytes = 0;
  const end = waiting.findIndex(({ data }, index) => {
    bytes += data.byteLength;
    return index > 0 && (index >= batchRows || bytes > batchBytes);
  });
  return end === -1 ? waiting.length : end;
}

const appendUpdates = `
  WITH wanted AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) WITH ORDINALITY
      AS wanted("documentId", "accountId", "data", "rank")
  ), open AS (
    SELECT "id" FROM "Document" WHERE "id" = ANY ($1::uuid[]) AND "closedAt" IS NULL ORDER BY "id" FOR SHARE
  ), stored AS (
    INSERT INTO "DocumentUpdate" ("documentId", "accountId", "data")
    SELECT wanted."documentId", wanted."accountId", wanted."data"
    FROM wanted JOIN open ON open."id" = wanted."documentId" ORDER BY wanted."rank"
    RETURNING "id", "documentId"
  ), told AS MATERIALIZED (
    SELECT pg_notify('text_changed', concat_ws(':', 'updates', $4::text, "documentId",
      CASE WHEN count(*) <= ${namedRows} THEN string_agg("id"::text, ',') ELSE '' END))
    FROM stored GROUP BY "documentId"
  )
  SELECT "id", "documentId" FROM stored WHERE (SELECT count(*) FROM told) > 0 ORDER BY "id"`;
