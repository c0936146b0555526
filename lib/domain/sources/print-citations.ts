import { LRUCache } from "lru-cache";
import { canonicalJson } from "#lib/base/canonical-json.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { runBounded } from "#lib/infra/bounded/run-bounded.ts";
import { log } from "#lib/infra/log.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import type { CitationRequest, PrintedCitations } from "#lib/publish/citation/printed-citations.ts";
import { citationRequestOf } from "#lib/publish/citation/request.ts";

/** As long as a member's page waits: a paper's citations take less, a long report's come with the next look at it. */
export const patienceForCitationsMs = 1_500;

/** What goes to paper is waited for. */
export const patienceForPrintMs = 20_000;

type Patience = {
  /** BCP 47, of the text; English where nothing is known. */
  language?: string;
  /** How long a page may wait. What is not ready then is ready for one that asks later. */
  patienceMs: number;
};

/**
 * The citations of a text as its style prints them; it has been read with what it cites. Hundreds of notes take seconds
 * once: they are made in a thread, and kept by the hash of all that they depend on.
 * @returns null where nothing is cited, and where they are not ready: short forms stand for them then
 */
export async function printCitations(
  document: DocumentJson,
  { language = "en", patienceMs }: Patience,
): Promise<PrintedCitations | null> {
  const request = citationRequestOf(document, language);
  if (!request) return null;
  const key = hashOf(canonicalJson(request));
  const known = printed.get(key);
  if (known || failed.has(key)) return known ?? null;
  const making = inWork.get(key) ?? make(key, request);
  return Promise.race([making, afterwards(patienceMs)]);
}

const printed = new LRUCache<string, PrintedCitations>({ max: 100 });
/** What failed is not tried again at once: everybody would wait for it in vain. */
const failed = new LRUCache<string, true>({ max: 100, ttl: 600_000 });
const inWork = new Map<string, Promise<PrintedCitations | null>>();

function make(key: string, request: CitationRequest): Promise<PrintedCitations | null> {
  const making = print(request).then((result) => {
    if (result) printed.set(key, result);
    else failed.set(key, true);
    inWork.delete(key);
    return result;
  });
  inWork.set(key, making);
  return making;
}

const worker = "lib/publish/citation/print-citations.worker.ts";
const bounds = { timeoutMs: 60_000, memoryMb: 512 };

/** A source the processor stumbles over leaves the short forms; the page is there. */
async function print(request: CitationRequest): Promise<PrintedCitations | null> {
  try {
    const result = await runBounded<PrintedCitations>(worker, request, bounds);
    if (result.ok) return result.value;
    log.warn({ places: request.places.length, kind: result.refusal.kind }, "citations were not printed");
  } catch (error) {
    log.error({ err: error }, "citations could not be printed");
  }
  return null;
}

function afterwards(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, ms, null).unref());
}
