import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { join } from "node:path";

/** One import that breaks a rule of `.dependency-cruiser.js`; paths from the root. */
export type Violation = { rule: string; from: string; to: string };

const tool = join(import.meta.dirname, "../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
const folders = ["app", "components", "lib", "prisma/sample", "scripts", "server", "tests", "proxy.ts"];

if (import.meta.main) {
  const { violations, unread } = await floorsOf(process.cwd());
  for (const { rule, from, to } of violations) console.log(`${rule}: ${from} → ${to}`);
  for (const file of unread) console.log(`not read: ${file}`);
  if (violations.length + unread.length > 0) process.exitCode = 1;
}

/**
 * Asks dependency-cruiser about a checkout.
 * @returns `violations`; the names of all `rules`; and `unread`, the source files that it did not look at, because a
 *   tool that cannot read our files finds nothing wrong with them
 */
export async function floorsOf(root: string) {
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  const run = spawnSync(
    process.execPath,
    [tool, "--config", ".dependency-cruiser.js", "--output-type", "json", ...present],
    { cwd: root, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
  );
  if (!run.stdout.startsWith("{")) throw new Error(`dependency-cruiser failed: ${run.stderr}`);
  const { modules, summary }: Report = JSON.parse(run.stdout);
  const read = new Set(modules.map(({ source }) => source));
  return {
    violations: summary.violations.map(({ rule, from, to }): Violation => ({ rule: rule.name, from, to })),
    rules: summary.ruleSetUsed.forbidden.map(({ name }) => name),
    unread: sourcesIn(root, present).filter((file) => !read.has(file)),
  };
}

type Report = {
  modules: { source: string }[];
  summary: {
    violations: { rule: { name: string }; from: string; to: string }[];
    ruleSetUsed: { forbidden: { name: string }[] };
  };
};

function sourcesIn(root: string, present: string[]): string[] {
  const patterns = present.map((folder) => (folder.endsWith(".ts") ? folder : `${folder}/**/*.{ts,tsx,js}`));
  return globSync(patterns, { cwd: root }).sort();
}
