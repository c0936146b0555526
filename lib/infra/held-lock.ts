import { Client } from "pg";

const pauseMs = 500;

/**
 * Holds a lock of the database under a name for as long as this process lives and reaches it: where the process dies, its
 * connection ends, and the database lets go by itself. Taken again after every loss of the connection.
 * Settles when it is held. Throws: when the first connection cannot be made.
 */
export async function holdLock(databaseUrl: string, name: string): Promise<{ release(): Promise<void> }> {
  let released = false;
  let client = await take();

  async function take(): Promise<Client> {
    const next = new Client({ connectionString: databaseUrl, keepAlive: true });
    next.on("error", () => undefined); // the end follows, and with it another attempt
    await next.connect();
    await next.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [name]);
    next.on("end", () => void takeAgain());
    return next;
  }

  async function takeAgain(): Promise<void> {
    while (!released) {
      try {
        client = await take();
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
      }
    }
  }

  return {
    async release() {
      released = true;
      client.removeAllListeners("end");
      await client.end().catch(() => undefined);
    },
  };
}
