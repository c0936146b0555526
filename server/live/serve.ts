import type { IncomingMessage, ServerResponse } from "node:http";
import { listenTo } from "#lib/infra/listen.ts";
import { lastSharedNow, sharedNow } from "#lib/infra/shared-clock.ts";
import { decideListening, type LiveAddress, readLiveAddress } from "./door.ts";
import { gatherChanges } from "./gather-changes.ts";
import { RecentChanges } from "./recent-changes.ts";
import { openStream } from "./stream.ts";
import { Streams } from "./streams.ts";

/** Tells open pages that something changed. */
export type LiveServer = {
  /** Answers `/workspace/{group}/live`; false for every other address, which it leaves alone. */
  take(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** How many pages listen. */
  count(): number;
  /** Ends every stream; new ones are answered with 503 from here on. */
  stop(): Promise<void>;
};

export type LiveOptions = {
  databaseUrl: string;
  appUrl: string;
  /** Is told that something failed, never of whom or what. */
  report(event: string, error?: unknown): void;
};

type Room = LiveOptions & { streams: Streams; recent: RecentChanges; closed: boolean };

/** Names an account that was told of something, or has read it. */
const unreadChannel = "unread_changed";
const checkEveryMs = 700;
const beatEveryMs = 20_000;
/** What processes take the database's clock to show may differ by this. */
const clockMarginMs = 2_000;
const mostOfAccount = 12;
const mostOfProcess = 5_000;

/** Starts listening to the database, on one connection whatever the number of readers.
 *  Throws: when the database cannot be reached. */
export async function serveLive(options: LiveOptions): Promise<LiveServer> {
  const streams = new Streams();
  const room: Room = {
    ...options,
    streams,
    recent: new RecentChanges((await sharedNow()).getTime()),
    closed: false,
  };
  const ear = await listenToGroups(room);
  const checks = setInterval(() => void attempt(room, () => streams.check()), checkEveryMs).unref();
  const beats = setInterval(() => streams.beat(), beatEveryMs).unref();
  return {
    async take(request, response) {
      const address = readLiveAddress(request);
      if (!address) return false;
      await enter(room, { request, response, address }).catch((error) => {
        options.report("a live page could not be let in", error);
        if (response.headersSent) response.end();
        else refuseWith(response, 503);
      });
      return true;
    },
    count: () => streams.size,
    async stop() {
      room.closed = true;
      clearInterval(checks);
      clearInterval(beats);
      streams.end();
      await ear.stop();
    },
  };
}

async function listenToGroups(room: Room): Promise<{ stop(): Promise<void> }> {
  const { streams, recent } = room;
  const changes = gatherChanges((groupId, subjectIds) =>
    attempt(
      room,
      () => streams.tell(groupId, subjectIds),
      () => streams.tellUnknown(),
    ),
  );
  const told = gatherChanges((_, accountIds) => attempt(room, () => streams.tellUnread(accountIds)));
  const ear = await listenTo(room.databaseUrl, ["group_changed", unreadChannel], {
    onMessage(payload, channel) {
      if (channel === unreadChannel) return told.add("", payload);
      const [groupId, subjectId] = payload.split(" ");
      if (!groupId || !subjectId) return;
      recent.add({ at: lastSharedNow().getTime(), groupId, subjectId });
      changes.add(groupId, subjectId);
    },
    onDeaf: () => room.report("changes of groups are not heard"),
    onBack() {
      recent.missedUntil(lastSharedNow().getTime());
      streams.tellUnknown();
      void attempt(room, () => streams.tellUnread(null));
    },
  });
  return {
    async stop() {
      await ear.stop();
      await Promise.all([changes.settled(), told.settled()]);
    },
  };
}

async function attempt(room: Room, work: () => Promise<void>, otherwise?: () => void): Promise<void> {
  try {
    await work();
  } catch (error) {
    room.report("live pages could not ask", error);
    otherwise?.();
  }
}

type Visit = { request: IncomingMessage; response: ServerResponse; address: LiveAddress };

async function enter(room: Room, { request, response, address }: Visit): Promise<void> {
  const { streams, recent } = room;
  const secure = room.appUrl.startsWith("https:");
  const entry = await decideListening(request, { slug: address.slug, secure });
  if (!entry.ok) return refuseWith(response, entry.refusal.status);
  if (room.closed || streams.size >= mostOfProcess) return refuseWith(response, 503);
  if (streams.ofAccount(entry.value.actor.accountId) >= mostOfAccount) return refuseWith(response, 429);
  const stream = openStream(response, entry.value);
  streams.add(stream);
  response.once("close", () => streams.drop(stream));
  await attempt(room, () => streams.tellUnread([stream.actor.accountId]));
  if (address.since === null) return;
  const missed = recent.since(stream.groupId, address.since - clockMarginMs);
  if (missed === null) stream.tell(null);
  else await attempt(room, () => streams.tell(stream.groupId, missed, stream));
}

const sentences = {
  401: "Sign in first.",
  404: "Not found.",
  429: "Too many pages listen at once. Close some.",
  503: "Not now. Try again in a moment.",
} as const;

function refuseWith(response: ServerResponse, status: keyof typeof sentences): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end(`${sentences[status]}\n`);
}
