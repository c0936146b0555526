import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateClient } from "#server/build/generate-client.ts";
import { projectRoot } from "#server/build/project-root.ts";
import { terminalProgress } from "#server/progress.ts";
import type { Bench } from "./bench/bench.ts";
import type { Figure } from "./bench/figures.ts";
import { describeMachine, loadOfLastMinute } from "./bench/machine.ts";
import { drawTable } from "./bench/table.ts";

// `npm run bench [name…]`: a table, and the same figures as JSON in bench-results. What is compared is measured side
// by side in one run; nothing is asserted, because figures say as much about the machine as about the product.

/** Loaded when it is their turn: they need the database client, which has to be written first. */
const benches: Record<string, () => Promise<Bench>> = {
  start: async () => (await import("./bench/start.ts")).benchStart,
  keystroke: async () => (await import("./bench/keystroke.ts")).benchKeystroke,
  room: async () => (await import("./bench/room.ts")).benchRoom,
  server: async () => (await import("./bench/server.ts")).benchServer,
  page: async () => (await import("./bench/page.ts")).benchPage,
  bytes: async () => (await import("./bench/bytes.ts")).benchBytes,
  compare: async () => (await import("./bench/compare.ts")).benchCompare,
  table: async () => (await import("./bench/full-table.ts")).benchTable,
  matrix: async () => (await import("./bench/long-matrix.ts")).benchMatrix,
  publishing: async () => (await import("./bench/publishing.ts")).benchPublishing,
  pdf: async () => (await import("./bench/pdf.ts")).benchPdf,
  overview: async () => (await import("./bench/full-overview.ts")).benchOverview,
  reading: async () => (await import("./bench/reading.ts")).benchReading,
  lighthouse: async () => (await import("./bench/lighthouse.ts")).benchLighthouse,
  search: async () => (await import("./bench/search.ts")).benchSearch,
  trust: async () => (await import("./bench/trust.ts")).benchTrust,
  growth: async () => (await import("./bench/growth.ts")).benchGrowth,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(", ")}; there are ${Object.keys(benches).join(", ")}.`);
  process.exitCode = 1;
} else await run(asked.length > 0 ? asked : Object.keys(benches));

async function run(names: readonly string[]) {
  const progress = terminalProgress();
  const startedAt = new Date();
  const loadBefore = loadOfLastMinute();
  const figures: Record<string, Figure[]> = {};
  await progress.step("client", () => generateClient());
  for (const name of names) {
    try {
      const bench = await benches[name]?.();
      if (bench) figures[name] = await progress.step(name, () => bench(progress.note));
    } catch (error) {
      console.error(`  ${name} failed; the others go on.`, error); // minutes of measuring are worth keeping
      process.exitCode = 1;
    }
  }
  const load = { before: loadBefore, after: loadOfLastMinute() };
  for (const [name, some] of Object.entries(figures)) console.log(`\n${drawTable(name, some)}`);
  console.log(
    `\nThe same figures: ${write(startedAt, { startedAt, machine: describeMachine(), load, figures })}`,
  );
}

function write(startedAt: Date, results: object): string {
  const folder = join(projectRoot, "bench-results");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${startedAt.toISOString().replaceAll(":", "-")}.json`);
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  return file;
}
