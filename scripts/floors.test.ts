import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { floorsOf, type Violation } from "./floors.ts";
import { allowed, packages, planted } from "./floors-planted.ts";

const checkout = join(import.meta.dirname, "..");
const house = mkdtempSync(join(tmpdir(), "floors-"));
let violations: Violation[] = [];
let rules: string[] = [];

beforeAll(async () => {
  for (const file of ["package.json", ".dependency-cruiser.js"])
    copyFileSync(join(checkout, file), join(house, file));
  for (const name of packages)
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: "index.js" }));
  for (const name of packages) write(`node_modules/${name}/index.js`, "export default 1;");
  for (const { from, to, text } of [...planted, ...allowed]) write(from, text ?? `import "${to}";`);
  ({ violations, rules } = await floorsOf(house));
});

afterAll(() => rmSync(house, { recursive: true }));

describe("the floors", () => {
  test("every rule has a planted violation", () => {
    expect(rules.filter((rule) => !planted.some((plant) => plant.rule === rule))).toEqual([]);
  });

  test.each(planted)("$rule: $from may not import $to", ({ rule, from }) => {
    expect(
      violations.filter((violation) => violation.from === from).map((violation) => violation.rule),
    ).toContain(rule);
  });

  test.each(allowed)("$from may import $to", ({ from }) => {
    expect(violations.filter((violation) => violation.from === from)).toEqual([]);
  });

  test("the check ends with an error when a rule is broken", () => {
    const run = spawnSync(process.execPath, [join(checkout, "scripts/floors.ts")], {
      cwd: house,
      encoding: "utf8",
    });
    expect(run.status).toBe(1);
    expect(run.stdout).toContain("base-imports-nothing");
  });
});

function write(path: string, text: string) {
  const file = join(house, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
