import type { Document } from "@hocuspocus/server";
import * as encoding from "lib0/encoding";
import type { Pool } from "pg";
import { applyAwarenessUpdate } from "y-protocols/awareness";
import type { Presence } from "./presence.ts";
import {
  type PresenceMessage,
  readPresenceMessage,
  type ToldCaret,
  tellings,
  writePresenceMessage,
} from "./presence-message.ts";
import type { Report } from "./report.ts";

const coalescedMs = 50;

/** The origin of what another process told: it is shown here, and not told once more. */
const fromElsewhere = { source: "local", skipStoreHooks: true } as const;

type Followed = { presence: Presence; changed: Set<number> };

/** Shows who is present at this process to the other processes, and theirs here. Nothing is told while nobody else has
 *  ever been heard of: most installations are one process. */
export class PresenceRelay {
  readonly #pool: Pool;
  readonly #instance: string;
  readonly #report: Report;
  readonly #followed = new Map<Document, Followed>();
  #isAlone = true;
  #telling: NodeJS.Timeout | undefined;

  constructor({ pool, instance, report }: { pool: Pool; instance: string; report: Report }) {
    this.#pool = pool;
    this.#instance = instance;
    this.#report = report;
  }

  /** Once listening works, and whenever it works again. */
  begin(): void {
    this.#send(writePresenceMessage({ kind: "hello", instance: this.#instance }));
    for (const document of this.#followed.keys()) this.#ask(document);
  }

  /** From now on, for as long as the document lives. */
  follow(document: Document, presence: Presence): void {
    const followed: Followed = { presence, changed: new Set() };
    this.#followed.set(document, followed);
    document.on("destroy", () => {
      this.#tell(document, presence, followed.changed); // the last one has just left
      this.#followed.delete(document);
    });
    document.awareness.on(
      "update",
      (changes: Record<"added" | "updated" | "removed", number[]>, origin: unknown) => {
        if (origin === fromElsewhere || this.#isAlone) return;
        for (const client of Object.values(changes).flat()) followed.changed.add(client);
        this.#telling ??= setTimeout(() => this.#tellChanges(), coalescedMs).unref();
      },
    );
    if (!this.#isAlone) this.#ask(document);
  }

  hear(payload: string): void {
    const message = readPresenceMessage(payload);
    if (!message || message.instance === this.#instance) return;
    if (this.#isAlone) {
      this.#isAlone = false;
      this.begin();
    }
    if (message.kind !== "hello") this.#answer(message);
  }

  stop(): void {
    clearTimeout(this.#telling);
    this.#isAlone = true;
  }

  #answer(message: Exclude<PresenceMessage, { kind: "hello" }>): void {
    for (const [document, followed] of this.#followed) {
      if (document.name !== message.documentId) continue;
      if (message.kind === "tell") show(document, followed.presence, message.carets);
      else this.#tell(document, followed.presence, clientsHere(document));
    }
  }

  #tellChanges(): void {
    this.#telling = undefined;
    for (const [document, { presence, changed }] of this.#followed) {
      const clients = [...changed];
      changed.clear();
      this.#tell(document, presence, clients);
    }
  }

  #tell({ name, awareness }: Document, presence: Presence, clients: Iterable<number>): void {
    const carets = [...clients].map((client) => ({
      client,
      clock: awareness.meta.get(client)?.clock ?? 0,
      accountId: presence.ownerOf(client) ?? null,
      state: awareness.getStates().get(client) ?? null,
    }));
    for (const telling of tellings(this.#instance, name, carets)) this.#send(telling);
  }

  #ask({ name: documentId }: Document): void {
    this.#send(writePresenceMessage({ kind: "ask", instance: this.#instance, documentId }));
  }

  /** What is lost is told again: pages repeat who they are. */
  #send(payload: string): void {
    this.#pool
      .query({ name: "tell-presence", text: `SELECT pg_notify('presence_changed', $1)`, values: [payload] })
      .catch((error: unknown) => this.#report("presence could not be told", {}, error));
  }
}

/** The clients of connections of this process. */
function clientsHere(document: Document): Set<number> {
  return new Set(document.getConnections().flatMap((connection) => [...document.getClients(connection)]));
}

/** Whoever is connected here as well speaks for themselves. */
function show(document: Document, presence: Presence, carets: readonly ToldCaret[]): void {
  const here = clientsHere(document);
  const shown = carets.filter(
    ({ client, accountId }) => !here.has(client) && (accountId === null || presence.take(accountId, client)),
  );
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, shown.length);
  for (const { client, clock, state } of shown) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  }
  applyAwarenessUpdate(document.awareness, encoding.toUint8Array(encoder), fromElsewhere);
}
