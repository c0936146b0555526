import { buildPages } from "#server/build/build-pages.ts";
import { generateClient } from "#server/build/generate-client.ts";
import { type Outcome, runPlaywright, runVitest } from "./suites.ts";
import { temporaryFolder } from "./temporary-folder.ts";

// Every test: pure, outputs (read by other people's programs), database, collaboration, browser. `--long` repeats the durability rounds more often.
const longRounds = "200";
if (process.argv.includes("--long")) process.env.ROUNDS ??= longRounds;

const folder = temporaryFolder("tests");
const total = { passed: 0, failed: 0 };
const failures: string[] = [];

try {
  await prepare("database client", generateClient);
  for (const project of ["pure", "outputs", "database"])
    await suite(project, () => runVitest(project, folder.path));
  // The collaboration tests wait for processes that end and start again: the pages are built meanwhile.
  const [isBuilt] = await Promise.all([
    prepare("pages", () => buildPages(() => undefined)),
    suite("collaboration", () => runVitest("collaboration", folder.path)),
  ]);
  if (isBuilt) await suite("browser", () => runPlaywright(folder.path));
} finally {
  folder.remove();
}

for (const failure of failures) console.log(failure);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function suite(name: string, run: () => Promise<Outcome>) {
  const startedAt = performance.now();
  const { passed, failed, failures: text } = await run().catch(asFailure);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(
    `  ${name.padEnd(16)}${String(passed).padStart(5)} passed${String(failed).padStart(5)} failed${seconds.padStart(8)} s`,
  );
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(`\n── ${name} ──\n${text}\n`);
}

/** What the suites need first; if it fails, that is one failed test and those suites are left out. */
async function prepare(name: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    const { failed, failures: text } = asFailure(error);
    console.log(`  ${name.padEnd(16)}could not be built`);
    total.failed += failed;
    failures.push(`\n── ${name} ──\n${text}\n`);
    return false;
  }
}

function asFailure(error: unknown): Outcome {
  return { passed: 0, failed: 1, failures: error instanceof Error ? error.message : String(error) };
}
