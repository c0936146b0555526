import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { answerBy } from "./answer-by.ts";
import type { Note } from "./run-bounded.ts";

// The other side of `runBounded`.
const { module, input } = workerData as { module: string; input: unknown };
const note = (said: unknown) => parentPort?.postMessage({ note: said } satisfies Note);
parentPort?.postMessage(await answerBy(pathToFileURL(module).href, input, note));
