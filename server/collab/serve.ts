import { type IncomingMessage, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { type Collaboration, type CollaborationDeps, createCollaboration } from "./collaboration.ts";
import { decideEntry } from "./door.ts";

/** Live co-authoring, ready to be hung behind an HTTP server's upgrades. */
export type CollaborationServer = {
  /** Takes one upgrade of `/collab`; never throws. A refusal is an HTTP status: 401, 403, 503. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** How many sockets are open, and how many texts are in memory for them. */
  counts(): { sockets: number; texts: number };
  /** See `Collaboration.stop`; new upgrades are answered with 503 from here on. */
  stop(): Promise<void>;
};

const longestMessageBytes = 8 * 2 ** 20;
const pingEveryMs = 30_000;

/**
 * Starts live co-authoring.
 * @param appUrl where the product is served; pages of any other origin are refused
 * Throws: when the database cannot be reached.
 */
export async function serveCollaboration({
  appUrl,
  ...deps
}: CollaborationDeps & { appUrl: string }): Promise<CollaborationServer> {
  const collaboration = await createCollaboration(deps);
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: longestMessageBytes,
    perMessageDeflate: false,
    clientTracking: true,
  });
  const stopPinging = keepPinging(webSockets);
  let stopping = false;

  async function enter(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const entry = decideEntry(request.headers, appUrl);
    if (!entry.ok) return refuseUpgrade(socket, entry.refusal.status);
    const { token } = entry.value;
    const actor = await deps.rights.findActor(token);
    if (!actor) return refuseUpgrade(socket, 401);
    if (stopping) return refuseUpgrade(socket, 503);
    webSockets.handleUpgrade(request, socket, head, (webSocket) =>
      collaboration.take(webSocket, { actor, token }),
    );
  }

  return {
    upgrade(request, socket, head) {
      socket.on("error", () => socket.destroy());
      enter(request, socket, head).catch(() => refuseUpgrade(socket, 503));
    },
    counts: () => collaboration.counts(),
    async stop() {
      stopping = true;
      await stopAll(collaboration, webSockets);
      stopPinging();
    },
  };
}

function refuseUpgrade(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** A socket that has not answered the last ping is gone: a laptop was closed, a network went away. */
function keepPinging(webSockets: WebSocketServer): () => void {
  const silent = new WeakSet<WebSocket>();
  const timer = setInterval(() => {
    for (const webSocket of webSockets.clients) {
      if (silent.has(webSocket)) {
        webSocket.terminate();
        continue;
      }
      silent.add(webSocket);
      webSocket.once("pong", () => silent.delete(webSocket));
      webSocket.ping();
    }
  }, pingEveryMs).unref();
  return () => clearInterval(timer);
}

/** The closing handshake takes a moment; whoever does not answer in it is cut off. */
async function stopAll(collaboration: Collaboration, webSockets: WebSocketServer): Promise<void> {
  await collaboration.stop();
  for (let waited = 0; webSockets.clients.size > 0 && waited < 1000; waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  for (const webSocket of webSockets.clients) webSocket.terminate();
}
