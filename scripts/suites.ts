import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { projectRoot } from "#server/build/project-root.ts";
import { runTool } from "#server/build/run-tool.ts";
import { requireChromium } from "./chromium.ts";
import { startProduct } from "./product.ts";

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

// A journey waits as much as it works.
const lanes = 2;

/** Runs the browser journeys in lanes, each with a product of its own; a lane that is done takes the next file. */
export async function runPlaywright(folder: string): Promise<Outcome> {
  const waiting = journeysInOrder();
  const numbers = Array.from({ length: lanes }, (_, index) => index + 1);
  const outcomes = await Promise.all(
    numbers.map((number) => runLane(join(folder, `lane-${number}`), waiting)),
  );
  return total(outcomes.flat());
}

/** In the order of their names: a journey may rely on what the sample holds until a later one changes it. */
function journeysInOrder(): string[] {
  return globSync("tests/e2e/*.spec.ts", { cwd: projectRoot }).toSorted();
}

async function runLane(folder: string, waiting: string[]): Promise<Outcome[]> {
  const dataDir = join(folder, "data");
  const product = await startProduct({ dataDir });
  const outcomes: Outcome[] = [];
  try {
    for (let file = waiting.shift(); file; file = waiting.shift())
      outcomes.push(await runJourneys(file, { folder, dataDir, port: new URL(product.url).port }));
  } finally {
    await product.stop();
  }
  return outcomes;
}

async function runJourneys(
  file: string,
  { folder, dataDir, port }: { folder: string; dataDir: string; port: string },
): Promise<Outcome> {
  const report = join(folder, `${basename(file)}.json`);
  const words = ["test", file, `--output=test-results/${basename(folder)}/${basename(file)}`];
  const { exitCode, lines } = await runTool("@playwright/test/cli.js", words, {
    env: {
      CHROMIUM_PATH: requireChromium(),
      E2E_DATA_DIR: dataDir,
      E2E_PORT: port,
      E2E_REPORT: report,
    },
  });
  const stats = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(report)?.stats;
  return outcome(exitCode, lines, stats?.expected, stats && stats.unexpected + stats.flaky);
}

function total(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    failures: outcomes.flatMap(({ failures }) => failures || []).join("\n"),
  };
}

/** A suite that ended badly without a failed test (it could not even load) counts as one. */
function outcome(exitCode: number, lines: string[], passed = 0, failed = 0): Outcome {
  const counted = exitCode === 0 ? failed : Math.max(1, failed);
  return { passed, failed: counted, failures: counted > 0 ? lines.join("\n") : "" };
}

function readReport<T>(file: string): T | null {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
