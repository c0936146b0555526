import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runTool } from "#server/build/run-tool.ts";
import { freePort } from "#server/free-port.ts";
import { requireChromium } from "./chromium.ts";

/** What came of one suite. `failures` is for reading; empty when nothing failed. */
export type Outcome = { passed: number; failed: number; failures: string };

/**
 * Runs one project of vitest.config.ts.
 * @param folder for the run's own files
 */
export async function runVitest(project: string, folder: string): Promise<Outcome> {
  const report = join(folder, `${project}.json`);
  const { exitCode, lines } = await runTool("vitest/vitest.mjs", [
    "run",
    "--project",
    project,
    "--reporter",
    "default",
    "--reporter",
    "json",
    `--outputFile.json=${report}`,
  ]);
  const counts = readReport<{ numPassedTests: number; numFailedTests: number }>(report);
  return outcome(exitCode, lines, counts?.numPassedTests, counts?.numFailedTests);
}

// A journey mostly waits, so that as many as there are cores go side by side.
const shards = 2;

/** Runs the browser journeys in shards side by side, each against a product of its own. */
export async function runPlaywright(folder: string): Promise<Outcome> {
  const numbers = Array.from({ length: shards }, (_, index) => index + 1);
  const outcomes = await Promise.all(numbers.map((number) => runShard(folder, number)));
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    failures: outcomes.flatMap(({ failures }) => failures || []).join("\n"),
  };
}

/** One shard: every so many spec files, on a free port and with new data. */
async function runShard(folder: string, number: number): Promise<Outcome> {
  const report = join(folder, `browser-${number}.json`);
  const words = ["test", `--shard=${number}/${shards}`, `--output=test-results/${number}`];
  const { exitCode, lines } = await runTool("@playwright/test/cli.js", words, {
    env: {
      CHROMIUM_PATH: requireChromium(),
      E2E_DATA_DIR: join(folder, `data-${number}`),
      E2E_PORT: String(await freePort()),
      E2E_REPORT: report,
      // Another database or another address must not find its way into the product under test.
      DATABASE_URL: "",
      APP_URL: "",
      HOST: "",
    },
  });
  const stats = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(report)?.stats;
  return outcome(exitCode, lines, stats?.expected, stats && stats.unexpected + stats.flaky);
}

/** A suite that ended badly without a failed test (it could not even load) counts as one. */
function outcome(exitCode: number, lines: string[], passed = 0, failed = 0): Outcome {
  const counted = exitCode === 0 ? failed : Math.max(1, failed);
  return { passed, failed: counted, failures: counted > 0 ? lines.join("\n") : "" };
}

function readReport<T>(file: string): T | null {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
