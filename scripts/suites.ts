import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runTool } from "#server/build/run-tool.ts";
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

/** Runs the browser journeys, as playwright.config.ts says. */
export async function runPlaywright(folder: string): Promise<Outcome> {
  const report = join(folder, "journeys.json");
  const { exitCode, lines } = await runTool("@playwright/test/cli.js", ["test"], {
    env: { CHROMIUM_PATH: requireChromium(), E2E_REPORT: report },
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
