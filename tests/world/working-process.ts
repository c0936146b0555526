import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { wrongClock } from "./wrong-clock.ts";

/** A process that works on jobs, lets editions come out and keeps public pages. */
export type WorkingProcess = {
  /** What it serves at an address. */
  read(path: string): Promise<string>;
  end(signal: NodeJS.Signals): Promise<void>;
};

/** Starts one on the database that is asked, or by another way to it.
 *  @param aheadMs how far its clock is ahead of this machine's */
export async function startWorking(
  databaseUrl = process.env.DATABASE_URL ?? "",
  { aheadMs = 0 } = {},
): Promise<WorkingProcess> {
  const file = fileURLToPath(new URL("working-process.child.ts", import.meta.url));
  const child = fork(file, [databaseUrl], {
    execArgv: aheadMs === 0 ? [] : ["--import", wrongClock(aheadMs)],
    env: { ...process.env, LOG_LEVEL: "silent" },
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once("message", (message: { port: number }) => resolve(message.port));
    child.once("exit", (code) => reject(new Error(`the process ended with ${code}`)));
  });
  return {
    read: async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).text(),
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill(signal);
      await ended;
    },
  };
}
