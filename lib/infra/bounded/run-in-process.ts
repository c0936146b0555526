import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { setInterval, setTimeout } from "node:timers/promises";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { projectRoot } from "../project-root.ts";
import type { Answer, BoundedRefusal, Bounds, TookTooLong, TookTooMuchMemory } from "./run-bounded.ts";

/**
 * Does the work of a native library that nobody could interrupt in a thread (typesetting), in a process of its own that is
 * ended when it takes too long or too much memory. The process sees none of our settings, yields to whatever else the machine
 * has to do, and stays for a minute: what it read at its start is there for the next. One piece of work of a module runs at
 * once, the others wait for their turn.
 * @param module file, seen from the root of the checkout, that plain Node can run; it exports `run`, which takes the input and
 *   answers the output, now or later
 * @param bounds memory is watched where the system tells it (Linux)
 * Refuses: TookTooLong, TookTooMuchMemory. Throws: what `run` throws, as an Error with its name and message.
 */
export function runInProcess<Output>(
  module: string,
  input: unknown,
  bounds: Omit<Bounds, "onNote">,
): Promise<Result<Output, BoundedRefusal>> {
  const before = lastTurn.get(module) ?? Promise.resolve();
  const work = before.then(() => runNow<Output>(module, input, bounds));
  lastTurn.set(
    module,
    work.then(
      () => undefined,
      () => undefined,
    ),
  );
  return work;
}

const lastTurn = new Map<string, Promise<void>>();
const kept = new Map<string, { child: ChildProcess; leaving: NodeJS.Timeout }>();
const keptMs = 60_000;

async function runNow<Output>(
  module: string,
  input: unknown,
  { timeoutMs, memoryMb }: Omit<Bounds, "onNote">,
): Promise<Result<Output, BoundedRefusal>> {
  const child = take(module);
  const over = new AbortController();
  const { signal } = over;
  const late = setTimeout(timeoutMs, refuse<TookTooLong>({ kind: "TookTooLong" }), { signal });
  let done = false;
  try {
    const answer = await Promise.race([
      answerOf<Output>(child, input),
      late,
      memoryFull(child, memoryMb, signal),
    ]);
    done = answer.ok;
    return answer;
  } finally {
    over.abort();
    if (done) keep(module, child);
    else child.kill("SIGKILL");
  }
}

/** The one that stayed, or a new one. */
function take(module: string): ChildProcess {
  const staying = kept.get(module);
  if (!staying) return startProcess(module);
  kept.delete(module);
  clearTimeout(staying.leaving);
  return staying.child;
}

function keep(module: string, child: ChildProcess) {
  const leaving = globalThis
    .setTimeout(() => {
      kept.delete(module);
      child.kill();
    }, keptMs)
    .unref();
  kept.set(module, { child, leaving });
}

const least = 10;
const noSettings = {} as NodeJS.ProcessEnv;

/** The bundle of the pages must not look into this: the process runs our files as they are, on plain Node. */
function startProcess(module: string): ChildProcess {
  const { fork } = process.getBuiltinModule("node:child_process");
  const { setPriority } = process.getBuiltinModule("node:os");
  const root = projectRoot();
  const child = fork(join(root, "lib/infra/bounded/process.ts"), [join(root, module)], {
    cwd: root,
    env: noSettings,
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.once("exit", () => kept.get(module)?.child === child && kept.delete(module));
  // Neither it nor what it says keeps our own process alive.
  child.unref();
  child.channel?.unref();
  if (child.pid) setPriority(child.pid, least);
  return child;
}

function answerOf<Output>(child: ChildProcess, input: unknown): Promise<Result<Output, BoundedRefusal>> {
  return new Promise((resolve, reject) => {
    child.channel?.ref();
    const end = (settle: () => void) => {
      child.off("message", onMessage);
      child.off("exit", onExit);
      child.channel?.unref();
      settle();
    };
    const onMessage = (answer: unknown) => end(() => settleBy(answer as Answer, resolve, reject));
    const onExit = () => end(() => reject(new Error("A process ended without an answer")));
    child.on("message", onMessage);
    child.on("exit", onExit);
    child.send({ input });
  });
}

function settleBy<Output>(
  answer: Answer,
  resolve: (result: Result<Output, BoundedRefusal>) => void,
  reject: (error: Error) => void,
) {
  if ("output" in answer) return resolve(ok(answer.output as Output));
  reject(Object.assign(new Error(answer.error.message), { name: answer.error.name }));
}

const lookEveryMs = 100;
const pageBytes = 4096;

/** The operating system's count: what the native part takes is in no count of Node's. */
async function memoryFull(
  { pid }: ChildProcess,
  memoryMb: number,
  signal: AbortSignal,
): Promise<Result<never, TookTooMuchMemory>> {
  const { readFile } = process.getBuiltinModule("node:fs/promises");
  for await (const _ of setInterval(lookEveryMs, undefined, { signal })) {
    const told = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => null);
    // It has just ended, or the system does not tell: the other promises say how it goes on.
    if (told === null) return new Promise(() => undefined);
    if (Number(told.split(" ")[1]) * pageBytes > memoryMb * 2 ** 20) break;
  }
  return refuse({ kind: "TookTooMuchMemory" });
}
