import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import type { Answer } from "./run-bounded.ts";

// The other side of `runBounded`.
const { module, input } = workerData as { module: string; input: unknown };
parentPort?.postMessage(await answer());

async function answer(): Promise<Answer> {
  try {
    const { run } = (await import(pathToFileURL(module).href)) as { run: (input: unknown) => unknown };
    return { output: await run(input) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: "Error", message: String(error) };
    return { error: { name, message } };
  }
}
