import { StartError } from "#lib/infra/start-error.ts";
import { runTool } from "./run-tool.ts";
import { stampOf } from "./source-stamp.ts";

const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "prisma/schema",
  "next.config.js",
  "package-lock.json",
  "package.json",
  "postcss.config.js",
  "proxy.ts",
  "tsconfig.json",
];

const lastLines = 40;

/**
 * Builds the pages, if the sources differ from those of the last build.
 * @param note hears what the build is at
 * @returns whether there was anything to build
 * Throws: StartError with the build's last lines when it fails.
 */
export async function buildPages(note: (line: string) => void, signal?: AbortSignal): Promise<boolean> {
  const stamp = stampOf(".next/colloquy-stamp", sources);
  if (stamp.isCurrent()) return false;
  const { exitCode, lines } = await runTool("next/dist/bin/next", ["build"], {
    // Pages that were built twice of the same sources are the same pages (next.config.js).
    env: { NODE_ENV: "production", BUILD_ID: stamp.hash.slice(0, 20) },
    onLine: (line) => isMilestone(line) && note(line.trim()),
    signal,
  });
  if (exitCode !== 0)
    throw new StartError(`The pages could not be built:\n${lines.slice(-lastLines).join("\n")}`);
  stamp.write();
  return true;
}

/** Next marks what it begins with a verb and what it has done with a tick; the rest is a table of routes. */
const isMilestone = (line: string) =>
  /^\s*(✓|Creating|Collecting|Generating|Running|Finalizing|Linting|Skipping)/.test(line);
