import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { StartError } from "#lib/infra/start-error.ts";
import { logWarnings } from "#server/warnings.ts";

type Given = { file: string; signal: AbortSignal; options: Record<string, boolean | undefined> };

/**
 * Runs a command on the one file it is given, and prints what it says. Ctrl-C ends it in order; what cannot be done is said
 * in one sentence, and the exit code is 1.
 * @param usage shown where no file, or something unknown, was given
 */
export async function withFile(
  usage: string,
  flags: string[],
  work: (given: Given) => Promise<string[]>,
): Promise<void> {
  logWarnings();
  const ended = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => ended.abort());
  try {
    const lines = await work({ ...readArguments(usage, flags), signal: ended.signal });
    console.log(`\n${lines.map((line) => `  ${line}\n`).join("")}`);
  } catch (error) {
    console.error(sentence(error, ended.signal));
    process.exitCode = 1;
  }
}

function readArguments(usage: string, flags: string[]) {
  const described = Object.fromEntries(flags.map((flag) => [flag, { type: "boolean" as const }]));
  try {
    const { values, positionals } = parseArgs({ options: described, allowPositionals: true });
    const [file, ...others] = positionals;
    if (!file || others.length > 0) throw new Error("not one file");
    return { file: resolve(file), options: values as Given["options"] };
  } catch {
    const also = flags.map((flag) => ` [--${flag}]`).join("");
    throw new StartError(`Name one file: ${usage}${also}`);
  }
}

function sentence(error: unknown, { aborted }: AbortSignal): unknown {
  if (aborted) return "Ended before it was done. Nothing was changed.";
  return error instanceof StartError ? error.message : error;
}
