import { expect, type Page } from "@playwright/test";

/** What a browser keeps for the product's address. The choice of light or dark is nobody's in particular. */
export async function keptOnDevice(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...(await caches.keys()),
    ...(await indexedDB.databases()).map(({ name = "" }) => name),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ...Object.keys(sessionStorage),
    ...Object.keys(localStorage).filter((key) => key !== "colloquy-theme"),
  ]);
}

/** Waits until the page and every file it names are kept for the time without a network. */
export async function untilKept(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const kept = (await caches.match(location.pathname)) !== undefined;
        const scripts = [...document.scripts].map(({ src }) => src);
        const pictures = [...document.images].map(({ currentSrc }) => currentSrc);
        const named = [...scripts, ...pictures.filter((src) => src.includes("/pictures/"))];
        const found = await Promise.all(named.filter((src) => src !== "").map((src) => caches.match(src)));
        return kept && found.every((file) => file !== undefined);
      }),
    )
    .toBe(true);
}

/** Lets the browser refuse its store, as some do in private windows. Runs in the page. */
export function refuseStore(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException("Refused", "SecurityError");
  };
}

/** Lets the disk be full from now on. Runs in the page. */
export function fillDisk(): void {
  IDBObjectStore.prototype.add = () => {
    throw new DOMException("Full", "QuotaExceededError");
  };
}

/** How many rows the one text of this browser has. Runs in the page. @param copies of its first row to add before */
export async function countRows(copies: number): Promise<number> {
  const [{ name = "" } = {}] = await indexedDB.databases();
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answer(indexedDB.open(name));
  const store = database.transaction("updates", "readwrite").objectStore("updates");
  const [first] = await answer(store.getAll(null, 1));
  for (let copy = 0; copy < copies; copy++) store.add(first);
  const count = await answer(store.count());
  database.close();
  return count;
}
