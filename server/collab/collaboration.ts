import { randomUUID } from "node:crypto";
import { Hocuspocus } from "@hocuspocus/server";
import { Pool } from "pg";
import type { WebSocket } from "ws";
import type { SignedInActor } from "#lib/base/actor.ts";
import { writeLiveMessage } from "#lib/editor/live-messages.ts";
import { listenTo } from "#lib/infra/listen.ts";
import { type AccessChange, watchAccess } from "./access-watch.ts";
import type { Rights } from "./admission.ts";
import { collaborationHooks } from "./hooks.ts";
import { LiveTexts } from "./live-texts.ts";
import { PresenceRelay } from "./presence-relay.ts";
import { recheck } from "./recheck.ts";
import type { Report } from "./report.ts";
import { type CollaborationContext, CollaborationSocket } from "./socket.ts";
import { type TextChange, watchTexts } from "./text-watch.ts";
import { UpdateLog } from "./update-log.ts";

export type CollaborationDeps = { databaseUrl: string; rights: Rights; report: Report };

/** The running collaboration server, without the door it stands behind. */
export type Collaboration = {
  counts(): { sockets: number; texts: number };
  /** Takes a socket whose sign-in has been checked. */
  take(webSocket: WebSocket, signIn: { actor: SignedInActor; token: string }): void;
  /** Takes no more messages, commits what was taken, says goodbye and closes. Waits no longer than ten seconds for a
   *  database that is away: what is then lost was never acknowledged, and the browsers still have it. */
  stop(): Promise<void>;
};

// More windows than anybody opens.
const socketsPerAccount = 40;
const recheckEveryMs = 60_000;
const drainMs = 10_000;

/**
 * Starts live co-authoring over one database.
 * Throws: when the database cannot be reached.
 */
export async function createCollaboration({
  databaseUrl,
  rights,
  report,
}: CollaborationDeps): Promise<Collaboration> {
  const pool = newPool(databaseUrl);
  const instance = randomUUID().replaceAll("-", "");
  const log = new UpdateLog(pool, instance);
  const relay = new PresenceRelay({ pool, instance, report });
  const texts = new LiveTexts({ pool, log, rights, report, relay });
  const hocuspocus = newHocuspocus(texts);
  const sockets = new Set<CollaborationSocket>();
  const check = (some: Iterable<CollaborationSocket>) => {
    for (const socket of some) void recheck(socket, texts.deps);
  };
  const watch = await watchAccess(databaseUrl, {
    onChange: (change) => check([...sockets].filter((socket) => concerns(change, socket))),
    onDeafness: () => check(sockets),
    report,
  });
  const textWatch = await watchTexts(databaseUrl, {
    onChange: (change) => hear(change, { texts, instance }),
    onDeafness: () => {
      for (const { elsewhere } of texts.all()) elsewhere.hear([]);
    },
    report,
  });
  const presenceEar = await listenTo(databaseUrl, "presence_changed", {
    onMessage: (payload) => relay.hear(payload),
    onDeaf: () => report("presence elsewhere is not heard"),
    onBack: () => relay.begin(),
  });
  relay.begin();
  // Sign-ins also end by the clock, which nobody announces.
  const timer = setInterval(() => check(sockets), recheckEveryMs).unref();
  const socketDeps = {
    hocuspocus,
    settled: (documentId: string) => texts.byId(documentId)?.log.settled() ?? null,
    heldBack: () => (log.isFull ? log.hasRoom() : null),
    onMalformed: ({ actor: { accountId } }: CollaborationSocket) =>
      report("message refused", { accountId, why: "malformed" }),
    onEnd: (socket: CollaborationSocket) => void sockets.delete(socket),
  };

  return {
    take(webSocket, signIn) {
      const own = [...sockets].filter(({ actor }) => actor.accountId === signIn.actor.accountId);
      const socket = new CollaborationSocket(webSocket, signIn, socketDeps);
      sockets.add(socket);
      if (own.length >= socketsPerAccount) socket.end("unavailable");
    },
    counts: () => ({ sockets: sockets.size, texts: texts.all().length }),
    async stop() {
      clearInterval(timer);
      relay.stop();
      await Promise.all([watch.stop(), textWatch.stop(), presenceEar.stop()]);
      for (const socket of sockets) socket.stopListening();
      await withinTime(drained([...sockets], texts));
      for (const socket of sockets) socket.end("leaving");
      for (const { log: text } of texts.all()) text.abandon();
      await withinTime(pool.end());
    },
  };
}

function newPool(databaseUrl: string): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 6,
    connectionTimeoutMillis: 5000,
    query_timeout: 30_000,
    keepAlive: true,
  });
  pool.on("error", () => undefined); // an idle connection died; the next query opens another
  return pool;
}

function newHocuspocus(texts: LiveTexts): Hocuspocus<CollaborationContext> {
  const hocuspocus = new Hocuspocus<CollaborationContext>({
    ...collaborationHooks(texts),
    quiet: true,
    // Nothing is stored by the library: its debounced store hook only decides how soon a text leaves memory.
    debounce: 200,
    maxDebounce: 200,
    // Browsers slow the timers of hidden pages down to one a minute; dead sockets are found by pings instead.
    timeout: 150_000,
    maxPendingDocuments: 4,
  });
  texts.attachTo(hocuspocus);
  return hocuspocus;
}

function hear(change: TextChange, { texts, instance }: { texts: LiveTexts; instance: string }): void {
  if (change.kind === "comments") {
    texts.byId(change.documentId)?.log.document.broadcastStateless(commented);
  } else if (change.instance !== instance) texts.hear(change.documentId, change.ids);
}

const commented = writeLiveMessage({ type: "comments" });

function concerns({ kind, id }: AccessChange, socket: CollaborationSocket): boolean {
  if (kind === "document") return socket.connections.has(id);
  return id === (kind === "account" ? socket.actor.accountId : socket.actor.personId);
}

async function drained(sockets: readonly CollaborationSocket[], texts: LiveTexts): Promise<void> {
  await Promise.all(sockets.map((socket) => socket.finished()));
  await Promise.all(texts.all().map(({ log }) => log.close()));
}

async function withinTime(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, drainMs);
  });
  await Promise.race([work, late]).catch(() => undefined);
  clearTimeout(timer);
}
