import type { Tx } from "#lib/infra/db.ts";
import type { ZipWriter } from "#lib/infra/zip/write-zip.ts";
import type { ExportedRows } from "./exported-rows.ts";

type Row = Record<string, unknown>;

/** Whose rows they are. */
export type Owner = { personId: string; accountId: string };

const atOnce = 500;

/** The rows of one kind, some hundred at a time. Instants are ISO 8601. */
export async function* readRows(tx: Tx, { sql }: ExportedRows, owner: Owner): AsyncGenerator<Row[]> {
  for (let from = 0; ; from += atOnce) {
    // Nothing in it comes from outside but the two ids; a query that asks for one names the other all the same.
    const rows = await tx.$queryRawUnsafe<{ row: Row }[]>(
      `select to_jsonb(r) as row from (${sql} limit ${atOnce} offset ${from}) r
       where $1::uuid is not null and $2::uuid is not null`,
      owner.personId,
      owner.accountId,
    );
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < atOnce) return;
  }
}

/** Writes rows as JSON, and hands each on as it goes by. @returns how many */
export async function writeRows(zip: ZipWriter, name: string, pages: AsyncIterable<Row[]>): Promise<number> {
  let count = 0;
  async function* lines() {
    yield bytesOf("[");
    for await (const rows of pages)
      for (const row of rows) {
        yield bytesOf(`${count === 0 ? "\n" : ",\n"}${JSON.stringify(row)}`);
        count += 1;
      }
    yield bytesOf("\n]\n");
  }
  await zip.add(`data/${name}.json`, lines());
  return count;
}

/** The same rows for reading, as a page that needs nothing else. */
export async function* pageOf(
  title: string,
  parts: readonly ExportedRows[],
  rowsOf: (part: ExportedRows) => AsyncIterable<Row[]>,
): AsyncGenerator<Uint8Array> {
  yield bytesOf(`<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1rem;border-top:1px solid;padding:.5rem 0}
dt{opacity:.7}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}</style>
<h1>${escaped(title)}</h1>\n`);
  for (const part of parts) {
    let isEmpty = true;
    for await (const rows of rowsOf(part))
      for (const row of rows) {
        if (isEmpty) yield bytesOf(`<h2>${escaped(part.name.replaceAll("-", " "))}</h2>\n`);
        isEmpty = false;
        yield bytesOf(listOf(row));
      }
  }
  yield bytesOf("</html>\n");
}

function listOf(row: Row): string {
  const lines = Object.entries(row).flatMap(([name, value]) =>
    value === null || value === "" ? [] : [`<dt>${escaped(name)}</dt><dd>${escaped(textOf(value))}</dd>`],
  );
  return `<dl>${lines.join("")}</dl>\n`;
}

const textOf = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
const bytesOf = (text: string) => new TextEncoder().encode(text);
const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? "");
