import type { Client } from "pg";
import type { Report } from "../progress.ts";

/** How far it is: a file counts as much as a tenth of a megabyte of rows. */
export class Meter {
  readonly #total: number;
  readonly #report: Report;
  #done = 0;

  constructor(rowBytes: number, files: number, report: Report) {
    this.#total = rowBytes + files * fileWeight + 1;
    this.#report = report;
  }

  rowsRead(bytes: number): void {
    this.#move(bytes);
  }

  fileRead(): void {
    this.#move(fileWeight);
  }

  #move(weight: number): void {
    this.#done += weight;
    this.#report(this.#done / this.#total);
  }
}

const fileWeight = 100_000;

/** About how many bytes of rows there are. */
export async function weightOf(client: Client): Promise<number> {
  const { rows } = await client.query(
    `SELECT coalesce(sum(pg_table_size(oid)), 0)::float8 AS bytes FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  return rows[0].bytes;
}
