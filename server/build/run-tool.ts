import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { projectRoot } from "./project-root.ts";

type Options = {
  env?: Record<string, string>;
  onLine?: (line: string) => void;
  /** Aborting it ends the tool. */
  signal?: AbortSignal;
};

/**
 * Runs a tool from node_modules on our own Node, as a process of its own so that its memory is given back.
 * @param script path of the tool's JavaScript file below node_modules
 * @returns exit code, and everything it said
 */
export async function runTool(script: string, words: readonly string[], options: Options = {}) {
  const child = spawn(process.execPath, [join(projectRoot, "node_modules", script), ...words], {
    cwd: projectRoot,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
    signal: options.signal,
  });
  const lines: string[] = [];
  const collect = async (stream: NodeJS.ReadableStream) => {
    for await (const line of createInterface({ input: stream })) {
      lines.push(line);
      options.onLine?.(line);
    }
  };
  const ended = new Promise<number>((resolve) => {
    child.on("error", (error) => {
      lines.push(error.message);
      resolve(1);
    });
    child.on("close", (code) => resolve(code ?? 1));
  });
  await Promise.all([collect(child.stdout), collect(child.stderr), ended]);
  return { exitCode: await ended, lines };
}
