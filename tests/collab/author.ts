import { WebSocket } from "ws";
import {
  type CollaborationSession,
  openCollaboration,
} from "#components/editor/provider/collaboration-session.ts";
import type { CollaborationStatus } from "#components/editor/provider/collaboration-status.ts";
import { appUrl } from "./serve.ts";
import { paragraphOf, type Somebody } from "./world.ts";

/** A person's page, as far as the server can tell: a real provider with the cookie and origin a browser would send. */
export type Author = CollaborationSession & {
  type(text: string): void;
  text(): string;
};

export function openPage(port: number, who: Somebody, documentId: string): Author {
  const session = openCollaboration({
    documentId,
    accountId: who.accountId,
    url: `ws://127.0.0.1:${port}/collab`,
    WebSocketPolyfill: signedIn(() => who.token),
  });
  return Object.assign(session, {
    type(text: string) {
      const paragraph = paragraphOf(session.document);
      paragraph.insert(paragraph.length, text);
    },
    text: () => paragraphOf(session.document).toString(),
  });
}

/** Long enough for a machine that has much else to do; what holds is seen at once. */
const patienceMs = 20_000;

/** Settles when the page says so; rejects with what it says instead. */
export async function reaches(
  page: CollaborationSession,
  status: CollaborationStatus,
  timeoutMs = patienceMs,
): Promise<void> {
  await until(
    () => page.getSnapshot() === status,
    timeoutMs,
    () => `the page says ${page.getSnapshot()}, not ${status}`,
  );
}

export async function until(
  met: () => boolean | Promise<boolean>,
  timeoutMs = patienceMs,
  complaint: () => string = () => `not met in ${timeoutMs} ms: ${met}`,
): Promise<void> {
  for (const end = Date.now() + timeoutMs; !(await met()); ) {
    if (Date.now() > end) throw new Error(complaint());
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A browser's socket, with the cookie as it stands when it connects. `origin` is the page's. */
export function signedIn(token: string | (() => string), origin = appUrl): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string) {
      const cookie = `other=1; authjs.session-token=${typeof token === "string" ? token : token()}`;
      super(url, { headers: { origin, cookie } });
      this.on("error", () => undefined); // as in a browser, where a refused connection is no exception
    }
  } as typeof WebSocket;
}
