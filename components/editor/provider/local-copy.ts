import * as Y from "yjs";
import {
  committed,
  deleteTextDatabase,
  openTextDatabase,
  type TextName,
} from "#components/device/text-database.ts";
import { type Clocks, noteAcknowledged, noteTyped, readNotes } from "#components/device/text-notes.ts";
import { KeptUpdates } from "./kept-updates.ts";

export type LocalCopyOptions = TextName & {
  document: Y.Doc;
  /** Whether an update with this origin was written on this page, and not brought by the server. */
  isTyped(origin: unknown): boolean;
  /** What the text is called and where its page is, for whoever finds it on this device later. */
  page?: { title: string; path: string };
};

const writeAfterMs = 150;
const tryAgainMs = 15_000;

/**
 * What this device keeps of a document, so that text typed offline outlives the page. It never stands in the way: where
 * the browser keeps nothing (private windows, a full disk), the page goes on without, and can tell.
 */
export class LocalCopy {
  /** Settles when everything kept is in the document; also when the browser does not let us keep anything. */
  readonly loaded: Promise<void>;
  readonly #options: LocalCopyOptions;
  readonly #listeners = new Set<() => void>();
  #database: IDBDatabase | null = null;
  #updates: KeptUpdates | null = null;
  #acknowledged: Clocks = new Map();
  #waiting: Uint8Array[] = [];
  #typed = new Map<number, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #isKeeping = false;

  constructor(options: LocalCopyOptions) {
    this.#options = options;
    options.document.on("update", this.#onUpdate);
    if (typeof window !== "undefined") window.addEventListener("pagehide", this.#write);
    this.loaded = this.#open().catch(() => this.#letGo());
  }

  /** Whether what is typed now outlives this page. False before the store is open, and where there is none. */
  get isKeeping(): boolean {
    return this.#isKeeping;
  }

  /** What earlier pages knew to be stored. Empty before `loaded`. */
  get acknowledged(): Clocks {
    return this.#acknowledged;
  }

  /** Tells when `isKeeping` changes. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  noteAcknowledged(acknowledged: Clocks): void {
    void this.#change(["custom"], (transaction) =>
      noteAcknowledged(transaction.objectStore("custom"), acknowledged),
    );
  }

  /** Forgets the document on this device. */
  async discard(): Promise<void> {
    await this.stop();
    if (typeof indexedDB !== "undefined") await deleteTextDatabase(this.#options).catch(() => undefined);
  }

  /** Writes what waits, and ends. */
  async stop(): Promise<void> {
    if (typeof window !== "undefined") window.removeEventListener("pagehide", this.#write);
    this.#listeners.clear();
    await this.#write();
    this.#letGo();
  }

  async #open(): Promise<void> {
    if (typeof indexedDB === "undefined") return;
    const { document, page } = this.#options;
    const database = await openTextDatabase(this.#options);
    this.#database = database;
    database.onclose = () => this.#letGo();
    // Somebody signs out in another window: from here on nothing is kept.
    database.onversionchange = () => this.#letGo();
    this.#updates = new KeptUpdates(database, document, this);
    await this.#updates.read();
    this.#acknowledged = (await readNotes(database.transaction("custom").objectStore("custom"))).acknowledged;
    this.#keep(true);
    await this.#change(["custom"], (transaction) => {
      for (const [name, value] of Object.entries(page ?? {}))
        transaction.objectStore("custom").put(value, name);
    });
    if (this.#updates?.isLong) await this.#merge();
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this) return;
    this.#waiting.push(update);
    if (this.#options.isTyped(origin)) {
      for (const [client, clock] of Y.parseUpdateMeta(update).to) this.#typed.set(client, clock);
    }
    this.#timer ??= setTimeout(this.#write, writeAfterMs);
  };

  /** Several updates become one row, with the note of what was typed, or neither is written. */
  readonly #write = async (): Promise<void> => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const updates = this.#updates;
    const [first] = this.#waiting;
    if (!updates || !this.#isKeeping || !first) return;
    const update = this.#waiting.length === 1 ? first : Y.mergeUpdates(this.#waiting);
    this.#waiting = [];
    const written = await this.#change(["updates", "custom"], async (transaction) => {
      this.#noteTyped(transaction);
      await updates.add(transaction, update);
    });
    if (written && updates.isLong) await this.#merge();
  };

  /** Also after a failure: a row that is missing would make the later ones unreadable. */
  readonly #merge = async (): Promise<void> => {
    this.#waiting = [];
    try {
      await this.#updates?.merge();
      this.#keep(this.#updates !== null);
    } catch {
      return this.#fail();
    }
    await this.#change(["custom"], (transaction) => this.#noteTyped(transaction));
  };

  #noteTyped(transaction: IDBTransaction): void {
    noteTyped(transaction.objectStore("custom"), this.#typed);
  }

  /** @returns whether it was written */
  async #change(
    stores: string[],
    work: (transaction: IDBTransaction) => Promise<void> | void,
  ): Promise<boolean> {
    if (!this.#database) return false;
    try {
      const transaction = this.#database.transaction(stores, "readwrite", { durability: "relaxed" });
      const done = committed(transaction);
      await Promise.all([work(transaction), done]);
      return true;
    } catch {
      this.#fail();
      return false;
    }
  }

  /** The disk is full, or the browser says so: later it may not be. */
  #fail(): void {
    this.#keep(false);
    clearTimeout(this.#again);
    this.#again = setTimeout(this.#merge, tryAgainMs);
  }

  #letGo(): void {
    this.#options.document.off("update", this.#onUpdate);
    clearTimeout(this.#again);
    clearTimeout(this.#timer);
    this.#waiting = [];
    this.#database?.close();
    this.#database = null;
    this.#updates = null;
    this.#keep(false);
  }

  #keep(isKeeping: boolean): void {
    if (this.#isKeeping === isKeeping) return;
    this.#isKeeping = isKeeping;
    for (const listener of this.#listeners) listener();
  }
}
