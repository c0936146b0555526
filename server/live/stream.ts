import type { ServerResponse } from "node:http";
import type { SignedInActor } from "#lib/base/actor.ts";
import type { ChangedSubject } from "#lib/domain/notifications/list-audible.ts";
import { lastSharedNow } from "#lib/infra/shared-clock.ts";

/** One page that listens. What it is told is what `LiveEvent` of components/live reads. */
export type Stream = {
  readonly groupId: string;
  readonly token: string;
  /** Who listens, as they were at the last check. */
  actor: SignedInActor;
  /** `changes` null: something may have changed, and what is not known. */
  tell(changes: readonly ChangedSubject[] | null): void;
  /** How much of what they were told they have not read. */
  tellUnread(unread: number): void;
  /** Says only that the connection stands. */
  beat(): void;
  /** Ends it; `gone`: for a reason that coming back would not change. */
  end(gone?: "gone"): void;
};

// Whoever reads this slowly is gone: an event is some hundred bytes.
const mostWaitingBytes = 262_144;
const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store",
  // Proxies that collect an answer before they pass it on would collect for ever.
  "x-accel-buffering": "no",
};

/** Begins the answer, which then stays open. Says hello at once, so that the page knows that it is heard. */
export function openStream(
  response: ServerResponse,
  { groupId, token, actor }: { groupId: string; token: string; actor: SignedInActor },
): Stream {
  response.writeHead(200, headers);
  response.socket?.setNoDelay(true);
  const send = (event: string, data: object) => {
    if (response.writableEnded || response.destroyed) return;
    response.write(
      `event: ${event}\ndata: ${JSON.stringify({ at: lastSharedNow().getTime(), ...data })}\n\n`,
    );
    if (response.writableLength > mostWaitingBytes) response.destroy();
  };
  response.write("retry: 3000\n\n");
  send("beat", {});
  return {
    groupId,
    token,
    actor,
    tell(changes) {
      if (changes === null || changes.length > 0) send("changed", { changes });
    },
    tellUnread: (unread) => send("unread", { unread }),
    beat: () => send("beat", {}),
    end(gone) {
      if (gone) send("gone", {});
      response.end();
    },
  };
}
