import * as Y from "yjs";
import { committed, settled } from "#components/device/text-database.ts";

const updates = "updates";
const mostRows = 200;
const mostBytes = 4_000_000;

/** The updates of one text on this device, and how many of its rows this page knows. */
export class KeptUpdates {
  readonly #database: IDBDatabase;
  readonly #document: Y.Doc;
  readonly #origin: object;
  readonly #known = new Set<IDBValidKey>();
  #bytes = 0;

  /** @param origin of what is brought into the document from here */
  constructor(database: IDBDatabase, document: Y.Doc, origin: object) {
    this.#database = database;
    this.#document = document;
    this.#origin = origin;
  }

  /** Brings every row that this page does not know into the document; other pages of this browser write here too. */
  async read(transaction = this.#database.transaction(updates)): Promise<void> {
    const store = transaction.objectStore(updates);
    const keys = (await settled(store.getAllKeys())).filter((key) => !this.#known.has(key));
    const rows = await Promise.all(keys.map((key) => settled<Uint8Array | undefined>(store.get(key))));
    for (const key of keys) this.#known.add(key);
    const unknown = rows.filter((row) => row !== undefined);
    for (const row of unknown) this.#bytes += row.length;
    Y.transact(this.#document, () => this.#apply(unknown), this.#origin);
  }

  /** Adds one row. @param transaction over the store of the updates, not yet committed */
  async add(transaction: IDBTransaction, update: Uint8Array): Promise<void> {
    this.#bytes += update.length;
    this.#known.add(await settled(transaction.objectStore(updates).add(update)));
  }

  /** Many rows become one now and then: a text that is worked on for weeks takes no more room than twice itself. */
  get isLong(): boolean {
    return this.#known.size > mostRows || this.#bytes > mostBytes;
  }

  /** Writes the whole text as one row in the place of all others, those of other pages included. */
  async merge(): Promise<void> {
    const transaction = this.#database.transaction(updates, "readwrite");
    const done = committed(transaction);
    await this.read(transaction);
    const replaced = [...this.#known];
    const state = Y.encodeStateAsUpdate(this.#document);
    for (const key of replaced) transaction.objectStore(updates).delete(key);
    this.#known.clear();
    this.#bytes = -Math.max(0, state.length * 2 - mostBytes); // a long text is merged when it has doubled
    await this.add(transaction, state);
    await done;
  }

  #apply(rows: readonly Uint8Array[]): void {
    for (const row of rows) Y.applyUpdate(this.#document, row, this.#origin);
  }
}
