/** What `public/offline.js` is told. */
type WorkerMessage = { type: "keep"; account: string; path: string; pictures: string[] } | { type: "forget" };

const scope = "/workspace/";
const answerWithinMs = 10_000;

/** Keeps the page at this address, so that it can be opened without a network. Does nothing where browsers or addresses
 *  (without encryption) do not allow it, and while developing, where scripts change under their names. */
export async function keepPage(accountId: string): Promise<void> {
  if (!("serviceWorker" in navigator) || process.env.NODE_ENV !== "production") return;
  const { pathname } = window.location;
  if (!pathname.startsWith(scope)) return;
  try {
    await navigator.serviceWorker.register("/offline.js", { scope });
    await navigator.serviceWorker.ready;
    const pictures = picturesShown();
    await workerMessage({ type: "keep", account: accountId, path: pathname, pictures });
  } catch {
    // Refused by the browser: texts are then kept only as long as their page is open or their text in IndexedDB.
  }
}

function picturesShown(): string[] {
  const shown = [...document.images].map(({ currentSrc, src }) => new URL(currentSrc || src, location.href));
  return shown.filter(({ origin }) => origin === location.origin).map(({ pathname }) => pathname);
}

/** Tells the worker, if there is one, and waits until it has done it. */
export async function workerMessage(message: WorkerMessage): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration(scope);
  const worker = registration?.active;
  if (!worker) return;
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    setTimeout(resolve, answerWithinMs);
    worker.postMessage(message, [port2]);
  });
}
