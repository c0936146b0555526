import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { unsaidAmong } from "./canaries.ts";
import { columns, parsedColumns, publicColumns, publicTables } from "./canary-columns.ts";

const root = join(import.meta.dirname, "..", "..");

/** Every column of text in the schema; ids are none. */
function textColumns(): { table: string; column: string }[] {
  const schema = globSync("prisma/schema/*.prisma", { cwd: root })
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\n");
  return [...schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)].flatMap(([, table = "", body = ""]) =>
    [...body.matchAll(/^ {2}(\w+) +String(?:\[\])?\??(?!.*@db\.Uuid)/gm)].map(([, column = ""]) => ({
      table,
      column,
    })),
  );
}

it("of every column of text it is said who may receive it (if not: tests/entrances/canary-columns.ts)", () => {
  const found = textColumns();
  expect(found.length).toBeGreaterThan(150);
  expect(unsaidAmong(found)).toEqual([]);
});

it("nothing is said of columns that are not there", () => {
  const found = textColumns().map(({ table, column }) => `${table}.${column}`);
  const said = Object.entries({ ...columns }).flatMap(([table, names]) =>
    Object.keys(names).map((name) => `${table}.${name}`),
  );
  const beside = [publicColumns, parsedColumns].flatMap((tables) =>
    Object.entries(tables).flatMap(([table, names]) => names.map((name) => `${table}.${name}`)),
  );
  expect([...said, ...beside].filter((column) => !found.includes(column))).toEqual([]);
  expect(publicTables.filter((table) => !found.some((column) => column.startsWith(`${table}.`)))).toEqual([]);
});
