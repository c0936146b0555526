import { Client } from "pg";
import type { Report } from "./report.ts";

/** What changed, as the database's triggers say it. */
export type AccessChange = { kind: "account" | "person" | "document"; id: string };

export type AccessWatch = { stop(): Promise<void> };

const firstPauseMs = 100;
const longestPauseMs = 1000;

/**
 * Listens for changes of access on a connection of its own. After a lost connection, what was said meanwhile is
 * unknown: `onDeafness` is called once listening works again.
 * Settles when listening has begun. Throws: when the first connection cannot be made.
 */
export async function watchAccess(
  databaseUrl: string,
  {
    onChange,
    onDeafness,
    report,
  }: { onChange(change: AccessChange): void; onDeafness(): void; report: Report },
): Promise<AccessWatch> {
  let stopped = false;
  let client = await listen();

  async function listen(): Promise<Client> {
    const next = new Client({ connectionString: databaseUrl, keepAlive: true });
    next.on("error", () => undefined); // the end follows, and with it another attempt
    next.on("notification", ({ payload }) => {
      const change = readChange(payload ?? "");
      if (change) onChange(change);
    });
    await next.connect();
    await next.query("LISTEN access_changed");
    next.on("end", () => void listenAgain());
    return next;
  }

  async function listenAgain(): Promise<void> {
    report("access changes are not heard");
    for (let pauseMs = firstPauseMs; !stopped; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      try {
        client = await listen();
        return onDeafness();
      } catch {
        await new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
      }
    }
  }

  return {
    async stop() {
      stopped = true;
      client.removeAllListeners("end");
      await client.end().catch(() => undefined);
    },
  };
}

/** @returns null for what this server does not know (another version may say more) */
export function readChange(payload: string): AccessChange | null {
  const match = /^(account|person|document):([0-9a-f-]{36})$/.exec(payload);
  return match ? { kind: match[1] as AccessChange["kind"], id: match[2] as string } : null;
}
