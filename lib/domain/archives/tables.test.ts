import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { personColumns } from "./format.ts";
import { archivedTables } from "./tables.ts";

it("docs/ARCHIVE.md says every file of data with all its fields", () => {
  const written = readFileSync("docs/ARCHIVE.md", "utf8");
  const tables = archivedTables.map(({ name, columns }) => [name, columns] as const);
  for (const [name, columns] of [...tables, ["people", personColumns] as const])
    expect(written).toContain(`\n* **${name}**: ${columns.join(", ")}\n`);
});

it("no field could hold a key, a token, an address or a ballot", () => {
  const fields = archivedTables.flatMap(({ table, columns }) =>
    columns.map((column) => `${table}.${column}`),
  );
  expect(fields.filter((field) => /commitment|token|password|email|ballot|\.key$/i.test(field))).toEqual([]);
});
