import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { projectRoot } from "#server/build/project-root.ts";
import { freePort } from "#server/free-port.ts";

/** The product as anybody starts it, in a process of its own. */
export type Product = {
  url: string;
  pid: number;
  /** From its start until its first page was there. */
  firstPageMs: number;
  /** What it said, line by line. */
  lines: readonly string[];
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
  /** Ends it with -9. */
  kill(): Promise<void>;
};

type Options = { dataDir: string; root?: string; env?: Record<string, string> };

const askEveryMs = 25;

/** Starts the product of a checkout and waits for its home page. Throws: Error with its words when it ends instead. */
export async function startProduct({ dataDir, root = projectRoot, env }: Options): Promise<Product> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(root, "scripts/start.js"), "start"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...plainSettings, PORT: String(port), DATA_DIR: dataDir, ...env },
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on("line", (line) => lines.push(line));
  await untilFirstPage(url, child, lines);
  return {
    url,
    pid: child.pid ?? 0,
    firstPageMs: performance.now() - startedAt,
    lines,
    stop: () => end(child, "SIGINT"),
    kill: () => end(child, "SIGKILL"),
  };
}

const plainSettings = {
  // Another database or address must not find its way into what is measured; and it ends when we do.
  DATABASE_URL: "",
  APP_URL: "",
  HOST: "",
  LOG_LEVEL: "warn",
  npm_lifecycle_event: "start",
};

async function untilFirstPage(url: string, child: ChildProcess, lines: readonly string[]) {
  while (!(await answers(url))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The product did not start:\n${lines.join("\n")}`);
    await sleep(askEveryMs);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await ended;
}
