import type { Pool } from "pg";
import type { UpdateRow } from "#lib/domain/documents/readable-updates.ts";
import type { LiveText } from "./live-text.ts";
import type { Report } from "./report.ts";

const pauseMs = 500;

/** Brings into a live text what other processes, and the portal's own verbs, have stored of it. */
export class StoredElsewhere {
  readonly #text: LiveText;
  readonly #pool: Pool;
  readonly #report: Report;
  #wanted = new Set<bigint>();
  #all = false;
  #running: Promise<void> | null = null;

  constructor(text: LiveText, { pool, report }: { pool: Pool; report: Report }) {
    this.#text = text;
    this.#pool = pool;
    this.#report = report;
  }

  /** Fetches these rows, unless the text has them. Without ids, whatever it lacks. */
  hear(ids: readonly bigint[]): void {
    for (const id of ids) if (!this.#text.knows(id)) this.#wanted.add(id);
    this.#all ||= ids.length === 0;
    if (!this.#all && this.#wanted.size === 0) return;
    this.#fetch().catch((error: unknown) => {
      this.#report("stored updates could not be fetched", { documentId: this.#text.documentId }, error);
      setTimeout(() => this.hear([]), pauseMs).unref();
    });
  }

  /** Settles when the text holds everything that was stored when this was called.
   *  Throws: when the database does not answer. */
  async catchUp(): Promise<void> {
    await this.#running?.catch(() => undefined);
    this.#all = true;
    await this.#fetch();
  }

  #fetch(): Promise<void> {
    this.#running ??= this.#fetchWhileWanted().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #fetchWhileWanted(): Promise<void> {
    while (!this.#text.isGone && (this.#all || this.#wanted.size > 0)) {
      const [all, wanted] = [this.#all, [...this.#wanted]];
      this.#all = false;
      this.#wanted.clear();
      const rows = await (all ? this.#readMissing() : this.#readRows(wanted));
      const left = this.#text.takeIn(rows);
      // A row that is gone already has been merged into another one; one that leans on it came too early.
      if (!all && (rows.length < wanted.length || left.length > 0)) this.#all = true;
      else if (left.length > 0) this.#text.giveUp();
    }
  }

  #readRows(ids: readonly bigint[]): Promise<UpdateRow[]> {
    return this.#read(`"id" = ANY ($2::bigint[])`, ids);
  }

  /** In one statement: rows that are merged meanwhile are found either as they were or as they are. */
  #readMissing(): Promise<UpdateRow[]> {
    return this.#read(`"id" <> ALL ($2::bigint[])`, this.#text.knownRows());
  }

  async #read(condition: string, ids: readonly bigint[]): Promise<UpdateRow[]> {
    const { rows } = await this.#pool.query<{ id: string; merged: boolean; data: Buffer }>(
      `SELECT "id", "merged", "data" FROM "DocumentUpdate" WHERE "documentId" = $1::uuid AND ${condition} ORDER BY "id"`,
      [this.#text.documentId, ids],
    );
    return rows.map(({ id, merged, data }) => ({ id: BigInt(id), merged, data: new Uint8Array(data) }));
  }
}
