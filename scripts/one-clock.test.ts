import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "#server/build/project-root.ts";

// The database's client fills these in by the clock of the machine it runs on (decision 76): write
// `@default(dbgenerated("clock_timestamp()"))`, and the same default into the migration.
const byOwnClock = /@default\(now\(\)\)|@updatedAt/;

test("no column tells when something was written by the clock of the machine that wrote it", () => {
  const folder = join(projectRoot, "prisma/schema");
  const lines = readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), "utf8")
      .split("\n")
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.filter((line) => byOwnClock.test(line))).toEqual([]);
});
