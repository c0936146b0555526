import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { wrongClock } from "#tests/world/wrong-clock.ts";

/** The collaboration server as a process of its own. */
export type ServerProcess = {
  port: number;
  /** @returns its exit code; null when the signal ended it, or it had ended before */
  end(signal: NodeJS.Signals): Promise<number | null>;
};

/** The collaboration server alone. @param port the same again, so that pages find the next one where the last one was */
export const startServer = (databaseUrl: string, port = 0): Promise<ServerProcess> =>
  start("child.ts", [databaseUrl, String(port)]);

/** An instance of the product without its pages: live texts and live pages, with the portal's own policies, and what ends by itself.
 *  @param aheadMs how far its clock is ahead of this machine's */
export const startInstance = (databaseUrl: string, { port = 0, aheadMs = 0 } = {}): Promise<ServerProcess> =>
  start("instance.child.ts", [databaseUrl, String(port)], aheadMs);

async function start(file: string, words: string[], aheadMs = 0): Promise<ServerProcess> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), words, {
    execArgv: aheadMs === 0 ? [] : ["--import", wrongClock(aheadMs)],
    env: { ...process.env, LOG_LEVEL: process.env.LOG_LEVEL ?? "warn" },
  });
  const listening = await new Promise<number>((resolve, reject) => {
    child.once("message", (message: { port: number }) => resolve(message.port));
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return {
    port: listening,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return null;
      const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
      child.kill(signal);
      return ended;
    },
  };
}
