import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A fixed loopback port in front of a server that comes back under another one. */
export type Relay = {
  port: number;
  pointTo(port: number): void;
  /** Cuts every connection there is. */
  cut(): void;
  stop(): Promise<void>;
};

export async function startRelay(target: number): Promise<Relay> {
  let current = target;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(current, "127.0.0.1");
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy()).on("close", () => sockets.delete(one) && other.destroy());
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    pointTo: (port) => {
      current = port;
    },
    cut,
    async stop() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
