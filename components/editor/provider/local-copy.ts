import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";

/** What this device keeps of a document, so that text typed offline outlives the page. */
export type LocalCopy = {
  /** Settles when everything kept is in the document; also when the browser does not let us keep anything. */
  loaded: Promise<void>;
  /** @returns by client number, the first clock not known to be stored; empty when nothing was noted */
  readAcknowledged(): Promise<Map<number, number>>;
  noteAcknowledged(acknowledged: Map<number, number>): Promise<void>;
  /** Forgets the document on this device. */
  discard(): Promise<void>;
};

const acknowledgedKey = "acknowledged";

/** Opens the copy of one document for one account: the next person at this device does not get it. */
export function openLocalCopy(accountId: string, documentId: string, document: Y.Doc): LocalCopy {
  if (typeof indexedDB === "undefined") return nothingKept;
  const kept = new IndexeddbPersistence(`colloquy:${accountId}:${documentId}`, document);
  const refused = kept._db.then(
    () => new Promise<void>(() => undefined),
    () => undefined, // private windows of some browsers keep nothing
  );
  return {
    loaded: Promise.race([kept.whenSynced.then(() => undefined), refused]),
    async readAcknowledged() {
      const noted: unknown = await kept.get(acknowledgedKey).catch(() => undefined);
      return noted instanceof Uint8Array ? Y.decodeStateVector(noted) : new Map();
    },
    async noteAcknowledged(acknowledged) {
      await kept.set(acknowledgedKey, Y.encodeStateVector(acknowledged) as never).catch(() => undefined);
    },
    discard: () => kept.clearData().catch(() => undefined),
  };
}

const nothingKept: LocalCopy = {
  loaded: Promise.resolve(),
  readAcknowledged: async () => new Map(),
  noteAcknowledged: async () => undefined,
  discard: async () => undefined,
};
