import { Client } from "pg";

export type Ear = {
  onMessage(payload: string, channel: string): void;
  /** The connection was lost: what is said from now on is missed. */
  onDeaf(): void;
  /** Listening again; what was said meanwhile is unknown. */
  onBack(): void;
};

const firstPauseMs = 100;
const longestPauseMs = 1_000;

/**
 * Listens to channels of the database on one connection of its own, and again after every loss.
 * Settles when listening has begun. Throws: when the first connection cannot be made.
 */
export async function listenTo(
  databaseUrl: string,
  channels: string | readonly string[],
  ear: Ear,
): Promise<{ stop(): Promise<void> }> {
  let stopped = false;
  let client = await connect();

  async function connect(): Promise<Client> {
    const next = new Client({ connectionString: databaseUrl, keepAlive: true });
    next.on("error", () => undefined); // the end follows, and with it another attempt
    next.on("notification", ({ payload, channel }) => ear.onMessage(payload ?? "", channel));
    await next.connect();
    for (const channel of [channels].flat()) await next.query(`LISTEN ${next.escapeIdentifier(channel)}`);
    next.on("end", () => void connectAgain());
    return next;
  }

  async function connectAgain(): Promise<void> {
    ear.onDeaf();
    for (let pauseMs = firstPauseMs; !stopped; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      try {
        client = await connect();
        return ear.onBack();
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
