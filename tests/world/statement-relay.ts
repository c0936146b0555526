import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A way to the database on which one transaction can be cut short between any two of its statements. */
export type StatementRelay = {
  /** Under which the database is reached this way. */
  url: string;
  /**
   * Holds the statement of this number back, from 0, counted from the one that the pattern knows; whoever sends it waits for
   * ever. @returns once it is held back, or once the transaction has been committed without coming to it
   */
  stopBefore(statement: number): Promise<"held back" | "committed">;
  stop(): Promise<void>;
};

/** @param first what the first statement that counts looks like */
export async function startStatementRelay(databaseUrl: string, first: RegExp): Promise<StatementRelay> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let limit = Number.POSITIVE_INFINITY;
  let settle: (end: "held back" | "committed") => void = () => undefined;

  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    let sent: number | null = null;
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy()).on("close", () => sockets.delete(one) && other.destroy());
    }
    upstream.pipe(client);
    // A statement waits for the answer to the one before it, so that each is a piece of its own.
    client.on("data", (piece) => {
      const words = piece.toString("latin1");
      if (sent === null && first.test(words)) sent = 0;
      if (sent !== null && sent >= limit) return settle("held back");
      upstream.write(piece);
      if (sent === null) return;
      sent += 1;
      if (!/\b(commit|rollback)\b/i.test(words)) return;
      sent = null;
      settle("committed");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    stopBefore(statement) {
      limit = statement;
      return new Promise((resolve) => {
        settle = resolve;
      });
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
