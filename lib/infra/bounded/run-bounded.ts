import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { projectRoot } from "../project-root.ts";

/** The work was ended because it took longer, or more memory, than it was given. */
export type TookTooLong = { kind: "TookTooLong" };
export type TookTooMuchMemory = { kind: "TookTooMuchMemory" };
export type BoundedRefusal = TookTooLong | TookTooMuchMemory;

/** `timeoutMs` counts from the start of the thread, which itself takes some 100 ms. `onNote` hears what the work says of how far it
 *  is. */
export type Bounds = { timeoutMs: number; memoryMb: number; onNote?: (note: unknown) => void };

/** What the thread says once. */
export type Answer = { output: unknown } | { error: { name: string; message: string } };
/** What it may say before that, as often as it likes. */
export type Note = { note: unknown };

/**
 * Does work that may never end, or may want all the memory there is, in a thread of its own: reading a file that a
 * stranger made, typesetting, citations. Two run at once in a process, the others wait for their turn. The thread sees
 * none of our settings, and what it prints goes nowhere.
 * @param module file, seen from the root of the checkout ("lib/publish/citation/read-sources.worker.ts"), that plain
 *   Node can run; it exports `run`, which takes the input, and a function for notes of how far it is, and answers the output, now
 *   or later
 * @param input what can be copied to another thread: plain data, bytes, dates, maps
 * Refuses: TookTooLong, TookTooMuchMemory. Throws: what `run` throws, as an Error with its name and message.
 */
export async function runBounded<Output>(
  module: string,
  input: unknown,
  bounds: Bounds,
): Promise<Result<Output, BoundedRefusal>> {
  await turn();
  try {
    return await runInThread(module, input, bounds);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

const mostAtOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  while (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
}

async function runInThread<Output>(
  module: string,
  input: unknown,
  { timeoutMs, memoryMb, onNote }: Bounds,
): Promise<Result<Output, BoundedRefusal>> {
  const worker = startThread(module, input, memoryMb);
  if (onNote) worker.on("message", (said: Answer | Note) => "note" in said && onNote(said.note));
  const over = new AbortController();
  const late = setTimeout(timeoutMs, refuse<TookTooLong>({ kind: "TookTooLong" }), { signal: over.signal });
  try {
    return await Promise.race([answerOf<Output>(worker), late, memoryFull(worker, memoryMb, over.signal)]);
  } finally {
    over.abort();
    await worker.terminate();
  }
}

/** The bundle of the pages must not look into this: a thread runs our files as they are, on plain Node. */
function startThread(module: string, input: unknown, memoryMb: number): Worker {
  const threads = process.getBuiltinModule("node:worker_threads");
  const root = projectRoot();
  return new threads.Worker(join(root, "lib/infra/bounded/thread.ts"), {
    workerData: { module: join(root, module), input },
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, stackSizeMb: 4 },
  });
}

function answerOf<Output>(worker: Worker): Promise<Result<Output, BoundedRefusal>> {
  return new Promise((resolve, reject) => {
    worker.on("message", (answer: Answer | Note) => {
      if ("output" in answer) resolve(ok(answer.output as Output));
      else if ("error" in answer)
        reject(Object.assign(new Error(answer.error.message), { name: answer.error.name }));
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(refuse({ kind: "TookTooMuchMemory" }));
      else reject(error);
    });
    worker.on("exit", () => reject(new Error("A thread ended without an answer")));
  });
}

const lookEveryMs = 100;

/** Node's own limit counts objects, not the buffers they hold. A thread that is only just starting, which takes long where much else
 *  runs, does not answer yet: it is asked again until the work is over. */
async function memoryFull(
  worker: Worker,
  memoryMb: number,
  signal: AbortSignal,
): Promise<Result<never, TookTooMuchMemory>> {
  for (;;) {
    const heap = await worker.getHeapStatistics().catch(() => null);
    if (heap && heap.external_memory > memoryMb * 2 ** 20) return refuse({ kind: "TookTooMuchMemory" });
    await setTimeout(lookEveryMs, undefined, { signal });
  }
}
