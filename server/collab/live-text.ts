import type { Document } from "@hocuspocus/server";
import type { Pool } from "pg";
import * as Y from "yjs";
import { checkUpdate, leavesGap } from "#lib/domain/documents/check-update.ts";
import { type AssembledText, assembleText, type UpdateRow } from "#lib/domain/documents/readable-updates.ts";
import { rememberAuthors } from "./remember-authors.ts";
import type { Report } from "./report.ts";
import type { UpdateLog } from "./update-log.ts";

/** What a live text needs of the collaboration server. */
export type LiveTextDeps = {
  pool: Pool;
  log: UpdateLog;
  report: Report;
  /** The log refused an update: memory is ahead of the truth and has to go. */
  onFallen(text: LiveText): void;
};

/** The origin of what comes out of the log: it is shown to everybody here, and not recorded once more. */
export const fromLog = { source: "local", skipStoreHooks: true } as const;

const compactAtRows = 1000;
const worthCompacting = 20;

/** A working text in memory, and how much of it the log holds. One of these for each loaded document. */
export class LiveText {
  readonly document: Document;
  readonly #deps: LiveTextDeps;
  /** Rows whose content the document is known to contain; exactly these a compaction may replace. */
  readonly #rows: Set<bigint>;
  /** Rows that cannot be read, or lean on one that cannot. */
  readonly #unreadable: Set<bigint>;
  #recorded = 0;
  #stored = 0;
  #fallen = false;
  #abandoned = false;
  #waiting: { upTo: number; settle(stored: boolean): void }[] = [];
  #compacting: Promise<void> | null = null;

  constructor(
    document: Document,
    { contained, unreadable }: Pick<AssembledText, "contained" | "unreadable">,
    deps: LiveTextDeps,
  ) {
    this.document = document;
    this.#rows = new Set(contained);
    this.#unreadable = new Set(unreadable);
    this.#deps = deps;
  }

  get documentId(): string {
    return this.document.name;
  }

  /** Nothing that still reaches this document counts. */
  get isGone(): boolean {
    return this.#fallen || this.#abandoned;
  }

  /** Whether the row's content is in the document, or is known to be unreadable. */
  knows(rowId: bigint): boolean {
    return this.#rows.has(rowId) || this.#unreadable.has(rowId);
  }

  knownRows(): bigint[] {
    return [...this.#rows, ...this.#unreadable];
  }

  /** Applies rows that somebody else stored.
   *  @returns the rows that are malformed, or lean on what the document does not have */
  takeIn(rows: readonly UpdateRow[]): UpdateRow[] {
    let left = rows.filter(({ id }) => !this.knows(id));
    for (let before = -1; before !== left.length && !this.isGone; ) {
      before = left.length;
      left = left.filter((row) => !this.#apply(row));
    }
    return left;
  }

  /** What the log holds cannot be brought into this document: it has to be read anew. */
  giveUp(): void {
    this.#onRefused();
  }

  /** Puts an update the document already contains into the log. */
  record(data: Uint8Array, accountId: string | null): void {
    if (this.isGone) return;
    this.#recorded += 1;
    this.#deps.log.append({
      documentId: this.documentId,
      accountId,
      data,
      stored: (rowId) => this.#onStored(rowId),
      refused: () => this.#onRefused(),
    });
  }

  /**
   * Whether everything the document contains at this moment is committed.
   * @returns null when it is already; otherwise a promise of true once it is, of false when it never will be
   */
  settled(): Promise<boolean> | null {
    if (this.#fallen) return Promise.resolve(false);
    if (this.#stored === this.#recorded) return null;
    const upTo = this.#recorded;
    return new Promise((settle) => this.#waiting.push({ upTo, settle }));
  }

  /** Nothing more of this document counts: it is out of memory, whatever still reaches it goes nowhere. */
  abandon(): void {
    this.#abandoned = true;
  }

  /** Before the document leaves memory: waits for the log and leaves it short. */
  async close(): Promise<void> {
    const stored = (await this.settled()) ?? true;
    await this.#compacting;
    if (stored && this.#rows.size > worthCompacting) await this.#compact();
  }

  #apply({ id, data }: UpdateRow): boolean {
    const update = checkUpdate(data);
    if (!update.ok || leavesGap(update.value, (client) => Y.getState(this.document.store, client)))
      return false;
    Y.applyUpdate(this.document, data, fromLog);
    this.#rows.add(id);
    return true;
  }

  #onStored(rowId: bigint): void {
    this.#stored += 1;
    this.#rows.add(rowId);
    while (this.#waiting[0] && this.#waiting[0].upTo <= this.#stored) this.#waiting.shift()?.settle(true);
    if (this.#rows.size >= compactAtRows && this.#stored === this.#recorded && !this.#compacting) {
      this.#compacting = this.#compact().finally(() => {
        this.#compacting = null;
      });
    }
  }

  #onRefused(): void {
    if (this.#fallen) return;
    this.#fallen = true;
    for (const { settle } of this.#waiting.splice(0)) settle(false);
    this.#deps.onFallen(this);
  }

  /** Replaces the known rows by one, in one statement and without a lock. Called only while nothing waits for the
   *  log: what has not been stored might yet be refused and must not come in by this door. */
  async #compact(): Promise<void> {
    if (this.isGone || this.#stored !== this.#recorded) return;
    const state = Y.encodeStateAsUpdate(this.document);
    const taken = [...this.#rows];
    this.#rows.clear();
    try {
      if (!opensAs(state, this.document)) throw new Error("the merged text does not open");
      const { rows } = await this.#deps.pool.query<{ id: string }>(mergeRows, [
        this.documentId,
        state,
        taken,
      ]);
      for (const { id } of rows) this.#rows.add(BigInt(id));
    } catch (error) {
      for (const id of taken) this.#rows.add(id);
      this.#deps.report("compaction failed", { documentId: this.documentId }, error);
    }
  }
}

/** A snapshot is tried in a scratch document before it replaces anything. */
function opensAs(state: Uint8Array, document: Y.Doc): boolean {
  const { doc, unreadable } = assembleText([{ id: 0n, merged: true, data: state }]);
  const same = Buffer.from(Y.encodeStateVector(doc)).equals(Y.encodeStateVector(document));
  doc.destroy();
  return same && unreadable.length === 0;
}

const mergeRows = `
  WITH merged AS (
    INSERT INTO "DocumentUpdate" ("documentId", "merged", "data") VALUES ($1::uuid, true, $2) RETURNING "id"
  ), replaced AS (
    DELETE FROM "DocumentUpdate" WHERE "documentId" = $1::uuid AND "id" = ANY ($3::bigint[])
    RETURNING "accountId", "createdAt"
  ), ${rememberAuthors}
  SELECT "id" FROM merged`;
