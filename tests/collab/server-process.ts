import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The collaboration server as a process of its own. */
export type ServerProcess = {
  port: number;
  /** @returns its exit code; null when the signal ended it, or it had ended before */
  end(signal: NodeJS.Signals): Promise<number | null>;
};

/** @param port the same again, so that pages find the next one where the last one was */
export async function startServer(databaseUrl: string, port = 0): Promise<ServerProcess> {
  const child = fork(fileURLToPath(new URL("child.ts", import.meta.url)), [databaseUrl, String(port)]);
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
