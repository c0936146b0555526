import type { Tx } from "#lib/infra/db.ts";
import type { Zipped, ZipWriter } from "#lib/infra/zip/write-zip.ts";
import { dataPath } from "./format.ts";
import { notePeople, type Row, readPeople, readRows } from "./read-rows.ts";
import { archivedTables } from "./tables.ts";

/** A file of rows, one a line, and how many there are. */
export type WrittenRows = { name: string; rows: number; file: Zipped };

/** Writes every table of the group into the archive, and last the people whom the rows name. */
export async function* writeData(tx: Tx, zip: ZipWriter, groupId: string): AsyncGenerator<WrittenRows> {
  const people = new Set<string>();
  for (const table of archivedTables)
    yield writeRows(zip, table.name, noting(readRows(tx, table, groupId), people));
  yield writeRows(zip, "people", once(await readPeople(tx, people)));
}

async function* noting(pages: AsyncIterable<Row[]>, people: Set<string>): AsyncGenerator<Row[]> {
  for await (const rows of pages) {
    for (const row of rows) notePeople(row, people);
    yield rows;
  }
}

async function* once(rows: Row[]): AsyncGenerator<Row[]> {
  yield rows;
}

async function writeRows(zip: ZipWriter, name: string, pages: AsyncIterable<Row[]>): Promise<WrittenRows> {
  let count = 0;
  const encoder = new TextEncoder();
  async function* lines() {
    yield encoder.encode("[");
    for await (const rows of pages)
      for (const row of rows) {
        yield encoder.encode(`${count === 0 ? "\n" : ",\n"}${JSON.stringify(row)}`);
        count += 1;
      }
    yield encoder.encode("\n]\n");
  }
  const file = await zip.add(dataPath(name), lines());
  return { name, rows: count, file };
}
