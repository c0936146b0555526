import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { networkOf } from "#lib/base/network-of.ts";
import { log } from "#lib/infra/log.ts";
import type { Proxies } from "#lib/infra/proxies.ts";
import { forRequest } from "#lib/infra/request-id.ts";
import { fillBareMisses } from "./web/bare-misses.ts";
import { DoorTurns } from "./web/door-turns.ts";
import type { Readiness } from "./web/health.ts";
import { MissAlarm } from "./web/miss-alarm.ts";
import { isDoor, RateLimit } from "./web/rate-limit.ts";
import { isSameOrigin, nameOurHost } from "./web/request-origin.ts";
import { isTooLarge } from "./web/request-size.ts";
import { setSecurityHeaders } from "./web/security-headers.ts";
import { blameUnreadActions } from "./web/unread-actions.ts";
import { UploadRoom } from "./web/upload-room.ts";
import { meetVisitor, type Visitor } from "./web/visitor.ts";
import type { RequestWatch } from "./web/watch-requests.ts";
import { hasArrived } from "./web/whole-body.ts";

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** What answers behind the door. */
export type Parts = {
  appUrl: string;
  proxies: Proxies;
  watch: RequestWatch;
  readiness: Readiness;
  pages: { handle(request: IncomingMessage, response: ServerResponse): Promise<void> };
  collaboration: { upgrade: Upgrade };
  /** False for what is not its own. */
  live: { take(request: IncomingMessage, response: ServerResponse): Promise<boolean> };
  /** Next's own socket in development; null otherwise. */
  developmentUpgrade: Upgrade | null;
};

const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 10_000,
};

/** The one door of the product: pages, `/collab`, `/healthz` and `/readyz` on one port. It does not listen yet. */
export function createHttpServer(parts: Parts): Server {
  const alarm = new MissAlarm();
  const limit = new RateLimit();
  const turns = new DoorTurns();
  const uploads = new UploadRoom();
  const server = createServer(limits, (request, response) => {
    const visitor = meetVisitor(request, parts.proxies);
    parts.watch(request, response);
    noteMisses(alarm, visitor, response);
    void forRequest(visitor.requestId, () =>
      answer({ ...parts, limit, turns, uploads, visitor }, request, response).catch((error) =>
        failed(error, response),
      ),
    );
  });
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    upgrade(parts, request, socket, head);
  });
  return server;
}

type Visit = Parts & { limit: RateLimit; turns: DoorTurns; uploads: UploadRoom; visitor: Visitor };

async function answer(parts: Visit, request: IncomingMessage, response: ServerResponse) {
  setSecurityHeaders(request, response, parts.appUrl);
  fillBareMisses(response);
  blameUnreadActions(request, response);
  const path = pathOf(request);
  if (path === null) return say(response, 400, "Bad request");
  if (path === "/healthz") return say(response, 200, "ok");
  if (path === "/readyz") return sayReadiness(response, await parts.readiness());
  if (!isSameOrigin(request, parts.appUrl)) return say(response, 403, "Cross-origin request refused");
  nameOurHost(request, parts.appUrl);
  if (isTooLarge(request)) return refuseToRead(response);
  const waitSeconds = parts.limit.take(parts.visitor.address, request, performance.now());
  if (waitSeconds > 0) return refuseForNow(response, waitSeconds);
  const leave = parts.uploads.take(parts.visitor.address, request);
  if (!leave) return refuseForNow(response, 10);
  response.once("close", leave);
  if (await parts.live.take(request, response)) return;
  // Whoever sends slowly takes no turn from others meanwhile.
  if (isDoor(request) && !(await hasArrived(request))) return;
  const isBegun = await parts.turns.during(request, () => parts.pages.handle(request, response));
  if (!isBegun) refuseForNow(response, 10);
}

/** Whoever guesses addresses leaves a line in the log; which ones they tried does not stand there, and neither does who it was. */
function noteMisses(alarm: MissAlarm, { address }: Visitor, response: ServerResponse) {
  const network = networkOf(address);
  response.on("finish", () => {
    if (response.statusCode !== 404 || !alarm.note(network, performance.now())) return;
    log.warn({ alarm: "misses" }, "many addresses that are not there are asked for from one network");
  });
}

function upgrade(parts: Parts, request: IncomingMessage, socket: Duplex, head: Buffer) {
  try {
    meetVisitor(request, parts.proxies);
    const path = pathOf(request);
    if (path === "/collab") parts.collaboration.upgrade(request, socket, head);
    else if (path?.startsWith("/_next/") && parts.developmentUpgrade)
      parts.developmentUpgrade(request, socket, head);
    else socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  } catch (error) {
    log.error({ err: error }, "an upgrade failed");
    socket.destroy();
  }
}

function pathOf({ url = "" }: IncomingMessage): string | null {
  if (!url.startsWith("/")) return null; // the absolute form is for proxies
  const path = url.split("?", 1)[0] ?? "";
  return isDecodable(path) ? path : null; // Next would take "%ff" for a fault of its own
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** The connection goes as well: what is still on its way over it is never read. */
function refuseToRead(response: ServerResponse) {
  response.setHeader("connection", "close");
  say(response, 413, "This is more than can be sent at once. Nothing was changed; send less.");
}

function refuseForNow(response: ServerResponse, seconds: number) {
  response.setHeader("retry-after", String(seconds));
  response.setHeader("connection", "close"); // a body may still be on its way
  say(
    response,
    429,
    `Too much was asked from your network in a short time. Nothing was changed; try again in ${seconds} seconds.`,
  );
}

const sayReadiness = (response: ServerResponse, trouble: string | null) =>
  trouble === null ? say(response, 200, "ok") : say(response, 503, trouble);

function say(response: ServerResponse, status: number, text: string) {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(`${text}\n`);
}

function failed(error: unknown, response: ServerResponse) {
  const id = randomUUID();
  log.error({ err: error, errorId: id }, "a request failed");
  if (response.headersSent) response.destroy();
  else say(response, 500, `Something went wrong on our side. Error ${id}`);
}
