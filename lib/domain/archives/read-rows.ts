import type { Tx } from "#lib/infra/db.ts";
import { namesPerson, personColumns } from "./format.ts";
import type { ArchivedTable } from "./tables.ts";

export type Row = Record<string, unknown>;

const atOnce = 500;

/** The rows of a table that are a group's, some hundred at a time. Instants are ISO 8601, days `YYYY-MM-DD`. */
export async function* readRows(tx: Tx, table: ArchivedTable, groupId: string): AsyncGenerator<Row[]> {
  const columns = table.columns.map((column) => `${table.as?.[column] ?? `t."${column}"`} as "${column}"`);
  const order = table.order.map((column) => `t."${column}"`);
  for (let from = 0; ; from += atOnce) {
    // Nothing in it comes from outside but the id.
    const rows = await tx.$queryRawUnsafe<{ row: Row }[]>(
      `select to_jsonb(r) as row from (
        select ${columns.join(", ")} from "${table.table}" t where ${table.of}
        order by ${order.join(", ")} limit ${atOnce} offset ${from}) r`,
      groupId,
    );
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < atOnce) return;
  }
}

/** Notes whom a row names. */
export function notePeople(row: Row, people: Set<string>): void {
  for (const [column, value] of Object.entries(row))
    if (namesPerson(column)) for (const id of [value].flat()) if (typeof id === "string") people.add(id);
}

/** Those people, by name. */
export async function readPeople(tx: Tx, ids: ReadonlySet<string>): Promise<Row[]> {
  const select = Object.fromEntries(personColumns.map((column) => [column, true]));
  return tx.person.findMany({
    where: { id: { in: [...ids] } },
    select,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  }) as Promise<Row[]>;
}
