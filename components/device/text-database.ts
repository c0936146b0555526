/** A text of one account on this device. One database each, so that forgetting one touches no other. */
export type TextName = { accountId: string; documentId: string };

const prefix = "colloquy:";
const openWithinMs = 5000;

export const nameOfText = ({ accountId, documentId }: TextName): string =>
  `${prefix}${accountId}:${documentId}`;

/**
 * Opens what this device keeps of a text; makes it when there is nothing yet. It closes itself when it is forgotten
 * elsewhere, so that nothing holds it back.
 * Throws: whatever a browser says that keeps nothing, or does not answer.
 */
export function openTextDatabase(name: TextName): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("The browser did not open its store")), openWithinMs);
    const request = indexedDB.open(nameOfText(name));
    request.onupgradeneeded = () => {
      request.result.createObjectStore("updates", { autoIncrement: true });
      request.result.createObjectStore("custom");
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
}

/** The texts that this device keeps, of every account that was ever signed in here. Empty where nothing can be kept. */
export async function listTextNames(): Promise<TextName[]> {
  const databases = await indexedDB.databases().catch(() => []);
  return databases.flatMap(({ name = "" }) => {
    const [accountId, documentId] = name.startsWith(prefix) ? name.slice(prefix.length).split(":") : [];
    return accountId && documentId ? [{ accountId, documentId }] : [];
  });
}

/** Forgets a text; settles when it is gone. Pages that have it open let go of it first. */
export function deleteTextDatabase(name: TextName): Promise<void> {
  return settled(indexedDB.deleteDatabase(nameOfText(name))).then(() => undefined);
}

/** The answer to a request. Throws: the browser's own error. */
export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Settles when everything asked within the transaction is written. Throws: the browser's own error, when full. */
export function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
