import { isOfAnother, isOfNotes } from "./kept-notes.ts";
import { workerMessage } from "./offline-worker.ts";
import { deleteTextDatabase, listTextNames } from "./text-database.ts";

/** The only thing kept in a browser that is nobody's in particular. */
const nobodys = "colloquy-theme";

/** Forgets everything that this device kept for anybody: texts, pages, drafts. Settles when it is gone. */
export async function forgetDevice(): Promise<void> {
  await forgetPages();
  await forgetTexts(() => true);
  forgetDrafts();
}

/** Nobody is signed in any more: forgets all but the texts whose words never arrived, which somebody has to decide on.
 *  @param kept ids of those documents */
export async function forgetAllBut(kept: readonly string[]): Promise<void> {
  await forgetPages();
  await forgetTexts(({ documentId }) => !kept.includes(documentId));
  forgetDrafts((name) => isOfNotes(name, kept));
}

/** Forgets what other accounts left on this device. */
export async function forgetOthers(accountId: string): Promise<void> {
  forgetNames((name) => isOfAnother(name, accountId));
  if (typeof indexedDB !== "undefined") await forgetTexts((text) => text.accountId !== accountId);
  if (typeof caches === "undefined") return;
  for (const name of await caches.keys())
    if (name.startsWith("colloquy-pages:") && !name.endsWith(accountId)) await caches.delete(name);
}

async function forgetTexts(isForgotten: (text: { accountId: string; documentId: string }) => boolean) {
  if (typeof indexedDB === "undefined") return;
  await Promise.all((await listTextNames()).filter(isForgotten).map(deleteTextDatabase));
}

/** The worker first, or it would keep again what this page still asks for. */
async function forgetPages() {
  await workerMessage({ type: "forget" });
  if (typeof caches !== "undefined") for (const name of await caches.keys()) await caches.delete(name);
  for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? [])
    await registration.unregister();
}

function forgetDrafts(isKept: (name: string) => boolean = () => false) {
  try {
    sessionStorage.clear();
  } catch {
    // As below.
  }
  forgetNames((name) => name !== nobodys && !isKept(name));
}

function forgetNames(isForgotten: (name: string) => boolean) {
  try {
    for (const name of Object.keys(localStorage)) if (isForgotten(name)) localStorage.removeItem(name);
  } catch {
    // A browser that refuses its storage has kept nothing in it.
  }
}
