import type { Connection, Hocuspocus, WebSocketLike } from "@hocuspocus/server";
import { MessageType } from "@hocuspocus/server";
import type { WebSocket } from "ws";
import type { SignedInActor } from "#lib/base/actor.ts";
import type { CheckedUpdate } from "#lib/domain/documents/check-update.ts";
import type { ConnectionRefusal } from "#lib/domain/documents/types.ts";
import type { WritingRole } from "#lib/editor/live-messages.ts";
import { readFrame, readOutgoing } from "./frame.ts";

/** What a socket needs of the collaboration server. */
export type SocketDeps = {
  hocuspocus: Hocuspocus<CollaborationContext>;
  /** See `LiveText.settled`; null also for a document that is not in memory. */
  settled(documentId: string): Promise<boolean> | null;
  /** Null while clients may send; otherwise settles when they may again. */
  heldBack(): Promise<void> | null;
  /** It sent what no page of ours sends. */
  onMalformed(socket: CollaborationSocket): void;
  onEnd(socket: CollaborationSocket): void;
};

/** What the collaboration library carries along with each connection. */
export type CollaborationContext = { socket: CollaborationSocket };

/** Why a socket is closed: WebSocket close codes, of which 4000 and more are ours. */
export const closeCodes = {
  leaving: 1001,
  unreadable: 1007,
  reloaded: 1012,
  unavailable: 1013,
  "signed-out": 4401,
  forbidden: 4403,
  closed: 4409,
  "suggest-only": 4422,
  reload: 4426,
} satisfies Record<ConnectionRefusal | "leaving" | "reloaded", number>;

const clientsPerDocument = 8;
const slowReaderBytes = 16 * 2 ** 20;
const farewellMs = 2000;

/**
 * One browser's socket. Inward, nothing passes that is not a well-formed message. Outward, text and acknowledgements
 * wait until everything the document contains is committed: what anybody sees is stored, and nobody ever holds a
 * stranger's text that the log has not.
 */
export class CollaborationSocket implements WebSocketLike {
  /** As of the last check. */
  actor: SignedInActor;
  /** The sign-in's own; asked again at every check. */
  readonly token: string;
  /** By document, what this socket was admitted to. */
  readonly connections = new Map<string, Connection<CollaborationContext>>();
  /** By document, what its person may do there; as of the last check. */
  readonly roles = new Map<string, WritingRole>();
  /** By document, what the update that is being taken adds; the document has to have it afterwards. */
  readonly expected = new Map<string, CheckedUpdate["written"]>();
  /** By document, the client numbers whose presence this socket has told. */
  readonly clients = new Map<string, Set<number>>();
  readonly #webSocket: WebSocket;
  readonly #deps: SocketDeps;
  readonly #client: ReturnType<Hocuspocus<CollaborationContext>["handleConnection"]>;
  #outgoing: Promise<void> | null = null;
  #deaf = false;
  #ended = false;

  constructor(
    webSocket: WebSocket,
    { actor, token }: { actor: SignedInActor; token: string },
    deps: SocketDeps,
  ) {
    this.#webSocket = webSocket;
    this.actor = actor;
    this.token = token;
    this.#deps = deps;
    // The library is given an empty request: it has no business with the cookie.
    this.#client = deps.hocuspocus.handleConnection(this, new Request("http://collaboration.invalid/"), {
      socket: this,
    });
    webSocket.on("message", (data: Buffer) =>
      this.#receive(new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
    );
    webSocket.on("close", () => this.end("leaving"));
    webSocket.on("error", () => this.end("unreadable"));
  }

  get readyState(): number {
    return this.#ended ? closing : this.#webSocket.readyState;
  }

  /** Called by the library. */
  send(data: Uint8Array): void {
    if (this.#ended) return;
    const { documentId, type, denial } = readOutgoing(data);
    const settled = held.has(type) ? this.#deps.settled(documentId) : null;
    if (settled || (held.has(type) && this.#outgoing)) this.#sendInTurn(data, settled);
    else this.#transmit(data);
    if (denial) this.end(denial in closeCodes ? (denial as ConnectionRefusal) : "unavailable");
    // The library ends a document's connection and leaves the socket open, where the client would wait for ever.
    if (type === MessageType.CLOSE) this.end("reloaded");
  }

  /** Called by the library, with codes of its own. */
  close(): void {
    this.end("unavailable");
  }

  /** Takes nothing more; what has been taken is still answered. */
  stopListening(): void {
    this.#deaf = true;
  }

  /** Everything taken so far has been applied and answered. */
  async finished(): Promise<void> {
    await Promise.all(
      [...this.connections.values()].map((connection) => connection.waitForPendingMessages()),
    );
    for (const { document } of this.connections.values()) document.flush();
    await this.#outgoing;
  }

  /** Ends the socket at once, for this reason; a second reason changes nothing. */
  end(reason: keyof typeof closeCodes): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#webSocket.close(closeCodes[reason], reason);
    setTimeout(() => this.#webSocket.terminate(), farewellMs).unref();
    this.#client.handleClose({ code: closeCodes[reason], reason });
    this.#deps.onEnd(this);
  }

  #receive(data: Uint8Array): void {
    if (this.#ended || this.#deaf) return;
    const frame = readFrame(data);
    if (!frame) {
      this.#deps.onMalformed(this);
      this.end("unreadable");
    } else if (frame.kind !== "awareness" || this.#notePresence(frame.documentId, frame.clients)) {
      this.#client.handleMessage(data);
    }
    const heldBack = this.#deps.heldBack();
    if (!heldBack) return;
    this.#webSocket.pause();
    void heldBack.then(() => this.#webSocket.resume());
  }

  #notePresence(documentId: string, clients: readonly number[]): boolean {
    const known = this.clients.get(documentId) ?? new Set<number>();
    for (const client of clients) known.add(client);
    if (known.size > clientsPerDocument) return false;
    this.clients.set(documentId, known);
    return true;
  }

  #sendInTurn(data: Uint8Array, settled: Promise<boolean> | null): void {
    const turn = Promise.all([settled, this.#outgoing]).then(([stored]) => {
      if (stored !== false) this.#transmit(data);
      if (this.#outgoing === turn) this.#outgoing = null;
    });
    this.#outgoing = turn;
  }

  #transmit(data: Uint8Array): void {
    if (this.#webSocket.readyState !== open) return;
    if (this.#webSocket.bufferedAmount > slowReaderBytes) this.end("unavailable");
    else this.#webSocket.send(data);
  }
}

const open = 1;
const closing = 2;
const held: ReadonlySet<number> = new Set([MessageType.Sync, MessageType.SyncReply, MessageType.SyncStatus]);
