import type { Document, Hocuspocus } from "@hocuspocus/server";
import { isTransactionOrigin } from "@hocuspocus/server";
import type { Pool } from "pg";
import * as Y from "yjs";
import type { Rights } from "./admission.ts";
import { ClientNumbers } from "./client-numbers.ts";
import { fromLog, LiveText } from "./live-text.ts";
import { loadText } from "./load-text.ts";
import { Presence } from "./presence.ts";
import type { PresenceRelay } from "./presence-relay.ts";
import type { Report } from "./report.ts";
import type { CollaborationContext } from "./socket.ts";
import { StoredElsewhere } from "./stored-elsewhere.ts";
import { SuggestionGuard } from "./suggestion-guard.ts";
import type { UpdateLog } from "./update-log.ts";

export type LiveTextsDeps = {
  pool: Pool;
  log: UpdateLog;
  rights: Rights;
  report: Report;
  relay: PresenceRelay;
};

/** A document in memory with all that is known of it. */
export type OpenText = {
  log: LiveText;
  clients: ClientNumbers;
  presence: Presence;
  elsewhere: StoredElsewhere;
  guard: SuggestionGuard;
};

/** Every working text in memory. */
export class LiveTexts {
  readonly deps: LiveTextsDeps;
  readonly #open = new Map<Document, OpenText>();
  /** By document, what was still on its way into the log when the text was put out of memory. */
  readonly #leaving = new Map<string, Promise<unknown>>();
  #hocuspocus: Hocuspocus<CollaborationContext> | undefined;

  constructor(deps: LiveTextsDeps) {
    this.deps = deps;
  }

  /** Tells which library instance holds the documents; once, before any is loaded. */
  attachTo(hocuspocus: Hocuspocus<CollaborationContext>): void {
    this.#hocuspocus = hocuspocus;
  }

  of(document: Document): OpenText | undefined {
    return this.#open.get(document);
  }

  /** The text of this id, when it is in memory. */
  byId(documentId: string): OpenText | undefined {
    const document = this.#hocuspocus?.documents.get(documentId);
    return document && this.#open.get(document);
  }

  /** Tells the text of this id, in memory or on its way there, what was stored elsewhere. */
  hear(documentId: string, ids: readonly bigint[]): void {
    for (const { log, elsewhere } of this.#open.values())
      if (log.documentId === documentId) elsewhere.hear(ids);
  }

  all(): OpenText[] {
    return [...this.#open.values()];
  }

  isLive(document: Document): boolean {
    return this.#hocuspocus?.documents.get(document.name) === document;
  }

  /** Fills a new document from the log, and from then on keeps the log up with it. */
  async load(document: Document): Promise<void> {
    await this.#leaving.get(document.name);
    const { pool, log, report } = this.deps;
    const clients = await ClientNumbers.load(pool, document.name);
    const stored = await loadText(pool, document.name, report);
    Y.applyUpdate(document, Y.encodeStateAsUpdate(stored.doc), fromLog);
    stored.doc.destroy();
    const text = new LiveText(document, stored, { pool, log, report, onFallen: () => this.evict(document) });
    const [elsewhere, guard] = [new StoredElsewhere(text, { pool, report }), new SuggestionGuard(document)];
    const presence = new Presence();
    this.#open.set(document, { log: text, clients, presence, elsewhere, guard });
    this.deps.relay.follow(document, presence);
    this.#keepUp(document, text);
    try {
      // What was stored between reading the rows and beginning to listen.
      await elsewhere.catchUp();
    } catch (error) {
      text.abandon();
      this.#open.delete(document);
      throw error;
    }
  }

  /** Keeps the log up with the document. */
  #keepUp(document: Document, text: LiveText): void {
    document.on("destroy", () => this.#open.delete(document));
    document.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== fromLog) text.record(update, accountOf(origin));
    });
    document.awareness.on("update", ({ removed }: { removed: number[] }) =>
      this.of(document)?.presence.leave(removed),
    );
  }

  /** Before a document that nobody has open any more leaves memory. */
  async leave(document: Document): Promise<void> {
    await this.#open.get(document)?.log.close();
  }

  /** Puts a document out of memory at once, with everybody connected to it: they come back to what the log says. */
  evict(document: Document): void {
    const text = this.#open.get(document);
    if (!text) return;
    this.deps.report("text put out of memory", { documentId: document.name });
    this.#await(document.name, text.log.settled());
    text.log.abandon();
    this.#open.delete(document);
    if (this.isLive(document)) this.#hocuspocus?.documents.delete(document.name);
    for (const connection of document.getConnections()) {
      (connection.context as CollaborationContext).socket.end("reloaded");
    }
    document.destroy();
  }

  #await(documentId: string, settled: Promise<boolean> | null): void {
    if (!settled) return;
    const waiting = settled.finally(() => {
      if (this.#leaving.get(documentId) === waiting) this.#leaving.delete(documentId);
    });
    this.#leaving.set(documentId, waiting);
  }
}

function accountOf(origin: unknown): string | null {
  if (!isTransactionOrigin(origin) || origin.source !== "connection") return null;
  return (origin.connection.context as CollaborationContext).socket.actor.accountId;
}
