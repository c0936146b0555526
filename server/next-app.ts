import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import next from "next";
import { projectRoot } from "./build/project-root.ts";
import { ownOrigin } from "./own-origin.ts";

/** Next inside our own process. */
export type NextApp = {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  developmentUpgrade: ((request: IncomingMessage, socket: Duplex, head: Buffer) => void) | null;
  stop(): Promise<void>;
};

/** Prepares the built pages, or in development builds each as it is asked for. */
export async function prepareNext({
  dev,
  host,
  port,
}: {
  dev: boolean;
  host: string;
  port: number;
}): Promise<NextApp> {
  // Where an action leads on, Next asks itself for that page; from a visitor's https it would conclude that we speak it.
  process.env.__NEXT_PRIVATE_ORIGIN = ownOrigin({ host, port });
  // Next takes the sockets of the server it is given; this one never listens, so that it gets only what we pass on.
  const silent = createServer();
  const app = next({ dev, dir: projectRoot, hostname: host, port, httpServer: silent, turbopack: true });
  await app.prepare();
  return {
    handle: app.getRequestHandler(),
    developmentUpgrade: dev ? (...request) => void silent.emit("upgrade", ...request) : null,
    stop: () => app.close(),
  };
}
