import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import type { Answer, Note } from "./run-bounded.ts";

// The other side of `runBounded`.
const { module, input } = workerData as { module: string; input: unknown };
parentPort?.postMessage(await answer());

async function answer(): Promise<Answer> {
  try {
    const { run } = (await import(pathToFileURL(module).href)) as {
      run: (input: unknown, note: (note: unknown) => void) => unknown;
    };
    return { output: await run(input, (note) => parentPort?.postMessage({ note } satisfies Note)) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: "Error", message: String(error) };
    return { error: { name, message } };
  }
}
