import { join } from "node:path";
import { runTool } from "#server/build/run-tool.ts";

type Command = [script: string, ...words: string[]];

const own = (script: string): string => join("..", "scripts", script);

/** What `npm run check` looks at, in this order; each is one line, and all are run whatever happens. */
const checks: { name: string; commands: Command[] }[] = [
  { name: "format", commands: [["@biomejs/biome/bin/biome", "check", "--error-on-warnings"]] },
  {
    name: "types",
    commands: [
      ["next/dist/bin/next", "typegen"],
      ["typescript/bin/tsc", "--noEmit", "--incremental", "false"],
    ],
  },
  { name: "lint", commands: [["oxlint/bin/oxlint", "--type-aware", "--deny-warnings"]] },
  { name: "floors", commands: [[own("floors.ts")]] },
  { name: "unused", commands: [["knip/bin/knip.js", "--no-progress"]] },
  { name: "drift", commands: [[own("drift.ts")]] },
  { name: "pure tests", commands: [["vitest/vitest.mjs", "run", "--project", "pure", "--reporter", "dot"]] },
];

const failures: string[] = [];
for (const { name, commands } of checks) {
  const startedAt = performance.now();
  const complaint = await firstComplaint(commands);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${complaint === null ? "ok    " : "FAILED"}  ${name.padEnd(12)}${seconds.padStart(6)} s`);
  if (complaint !== null) failures.push(`\n── ${name} ──\n${complaint}`);
}
for (const failure of failures) console.log(failure);
process.exitCode = failures.length > 0 ? 1 : 0;

/** @returns what the first failing command said, or null */
async function firstComplaint(commands: Command[]): Promise<string | null> {
  for (const [script, ...words] of commands) {
    const { exitCode, lines } = await runTool(script, words);
    if (exitCode !== 0) return lines.join("\n");
  }
  return null;
}
