import { HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import * as Y from "yjs";
import { closedMessage, schemaToken } from "#lib/editor/schema-version.ts";
import { AcknowledgedText } from "./acknowledged-text.ts";
import {
  type CollaborationStatus,
  type FinalStatus,
  readCloseCode,
  readRefusal,
  statusOf,
} from "./collaboration-status.ts";
import { DurableProvider } from "./durable-provider.ts";
import { LocalCopy } from "./local-copy.ts";
import { watchNetwork } from "./watch-network.ts";

export type SessionOptions = {
  documentId: string;
  accountId: string;
  /** Address of the socket, `ws:` or `wss:`. */
  url: string;
  /** What the text is called and the path of its page, for whoever finds it on this device later. */
  page?: { title: string; path: string };
  /** Asks whether the account is still signed in; null when that cannot be known. A browser does not tell why a socket
   *  was refused. */
  askSignedIn?: () => Promise<boolean | null>;
  /** For processes whose sockets need headers of their own. */
  WebSocketPolyfill?: unknown;
};

/** What this device does with the text; "refused" where the browser keeps nothing, or has no room. */
export type Keeping = "opening" | "kept" | "refused";

const askAgainMs = 20_000;
const waitForLocalMs = 1000;
const networkGone = 4408; // the provider's own code for a socket it no longer waits for

/** Opens a document: what this device kept of it, and the live connection. Needs the cookie of a sign-in. */
export function openCollaboration(options: SessionOptions): CollaborationSession {
  return new CollaborationSession(options);
}

/** One document open for co-authoring in one page. */
export class CollaborationSession {
  readonly document = new Y.Doc();
  readonly provider: DurableProvider;
  /** Settles when the server's text is in `document`; never before. */
  readonly synced: Promise<void>;
  readonly #socket: HocuspocusProviderWebsocket;
  readonly #local: LocalCopy;
  readonly #acknowledged: AcknowledgedText;
  readonly #listeners = new Set<() => void>();
  readonly #askSignedIn: SessionOptions["askSignedIn"];
  readonly #stopWatching: () => void;
  #refusal: FinalStatus | null = null;
  #reachable: boolean | null = null;
  #loaded = false;
  #destroyed = false;
  #status: CollaborationStatus = "saving";
  #askingAgain: ReturnType<typeof setTimeout> | undefined;

  constructor({ documentId, accountId, url, page, askSignedIn, WebSocketPolyfill }: SessionOptions) {
    this.#askSignedIn = askSignedIn;
    const isTyped = (origin: unknown) => origin !== this.provider;
    this.#local = new LocalCopy({ documentId, accountId, document: this.document, isTyped, page });
    this.#acknowledged = new AcknowledgedText(this.document, this.#local);
    this.#socket = new HocuspocusProviderWebsocket({ ...socketOptions, url, WebSocketPolyfill });
    this.provider = new DurableProvider({
      name: documentId,
      document: this.document,
      websocketProvider: this.#socket,
      token: schemaToken,
    });
    this.synced = new Promise((resolve) => this.provider.on("synced", () => resolve()));
    this.#listen();
    // A first state that nothing was ever set in is not passed on: others would not see who is here.
    this.provider.setAwarenessField("cursor", null);
    // What this device has is not asked of the server again; a store that is slow to open is not waited for long.
    void Promise.race([this.#local.loaded, after(waitForLocalMs)]).then(() => this.#attach());
    this.#stopWatching = watchNetwork({
      onGone: () => this.#loseNetwork(),
      onBack: () => this.#refusal || void this.#socket.connect(),
    });
  }

  /** Whether what is typed now outlives this page. */
  get keeping(): Keeping {
    if (!this.#loaded) return "opening";
    return this.#local.isKeeping ? "kept" : "refused";
  }

  /** Tells of every change of the status, and of whether the text is kept. @returns how to stop being told */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  getSnapshot = (): CollaborationStatus => this.#status;

  /** The whole text as Markdown, if any of it is not known to be stored; otherwise empty. */
  unsentText(): string {
    return this.provider.isSaved ? "" : this.#acknowledged.wordsIfUnsent();
  }

  /** Keeps nothing of this text on this device any more; the page still holds it. */
  forgetLocal(): Promise<void> {
    return this.#local.discard();
  }

  /** Ends the session; what is not stored yet stays on this device. */
  destroy(): void {
    this.#destroyed = true;
    this.#stopWatching();
    clearTimeout(this.#askingAgain);
    this.#listeners.clear();
    this.#acknowledged.stop();
    void this.#local.stop();
    this.provider.destroy();
    this.#socket.destroy();
    this.document.destroy();
  }

  #listen(): void {
    this.document.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === this.provider) this.#acknowledged.addUpdate(update);
      this.#update();
    });
    this.provider.on("status", ({ status }: { status: string }) => this.#onSocket(status));
    this.provider.on("unsyncedChanges", () => this.#update());
    this.provider.on("authenticated", () => this.#refuse(null));
    this.provider.on("authenticationFailed", ({ reason }: { reason: string }) =>
      this.#onDenied(readRefusal(reason)),
    );
    this.provider.on("close", ({ event }: { event: { code: number } }) =>
      this.#onDenied(readCloseCode(event.code)),
    );
    this.provider.on("stateless", ({ payload }: { payload: string }) => {
      if (payload === closedMessage) this.#refuse("closed");
    });
    this.#local.onChange(() => this.#tell());
    void this.#local.loaded.then(() => this.#onLoaded());
  }

  #attach(): void {
    if (!this.#destroyed) this.provider.attach();
  }

  #onLoaded(): void {
    this.#acknowledged.recall();
    this.#loaded = true;
    this.#update();
    this.#tell();
  }

  /** A socket closed without a network may not notice for long, and until then none is opened in its place. */
  #loseNetwork(): void {
    this.#socket.disconnect();
    this.#socket.onClose({ event: { code: networkGone, reason: "" } });
  }

  #onSocket(status: string): void {
    if (status !== "connecting") this.#reachable = status === "connected";
    if (status === "disconnected") void this.#checkSignIn();
    this.#update();
  }

  async #checkSignIn(): Promise<void> {
    if ((await this.#askSignedIn?.()) === false && !this.#destroyed && this.#reachable === false)
      this.#onDenied("forbidden");
  }

  /** Trying at once again would be refused again; a text that is closed may be opened later. */
  #onDenied(refusal: FinalStatus | null): void {
    if (!refusal) return;
    this.#socket.disconnect();
    clearTimeout(this.#askingAgain);
    if (refusal === "closed") this.#askingAgain = setTimeout(() => void this.#socket.connect(), askAgainMs);
    this.#refuse(refusal);
  }

  #refuse(refusal: FinalStatus | null): void {
    this.#refusal = refusal;
    this.#update();
  }

  #update(): void {
    const acknowledged = this.provider.isSaved;
    if (acknowledged) this.#acknowledged.addAll();
    const state = { refusal: this.#refusal, reachable: this.#reachable, acknowledged, loaded: this.#loaded };
    const status = statusOf(state);
    if (status === this.#status) return;
    this.#status = status;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const after = (delayMs: number) => new Promise((resolve) => setTimeout(resolve, delayMs));

const socketOptions = {
  delay: 500,
  minDelay: 500,
  maxDelay: 5000,
  // The server answers at least the presence this page repeats; hidden pages repeat it once a minute only.
  messageReconnectTimeout: 150_000,
};
