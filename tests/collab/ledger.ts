import { type Author, openPage } from "./author.ts";
import type { Somebody } from "./world.ts";

/** What a page wrote, word by word, and what of it the page was told is saved. */
export type Ledger = { page: Author; initial: string; written: string[]; acknowledged: number };

export function openLedger(
  port: number,
  { who, documentId, initial }: { who: Somebody; documentId: string; initial: string },
): Ledger {
  const ledger: Ledger = { page: openPage(port, who, documentId), initial, written: [], acknowledged: 0 };
  ledger.page.subscribe(() => {
    if (ledger.page.getSnapshot() === "saved") ledger.acknowledged = ledger.written.length;
  });
  return ledger;
}

/** Types one word nobody typed before. */
export function typeWord(ledger: Ledger): void {
  const word = `${ledger.initial}${ledger.written.length}.`;
  ledger.written.push(word);
  ledger.page.type(` ${word}`);
}

/** Types one word every few milliseconds. @returns how to stop */
export function keepTyping(ledger: Ledger, everyMs = 12): () => void {
  const timer = setInterval(() => typeWord(ledger), everyMs);
  return () => clearInterval(timer);
}

/** The words of one page, as they stand in the text. */
export function wordsOf(text: string, { initial }: Pick<Ledger, "initial">): string[] {
  return text.split(/\s+/).filter((word) => word.startsWith(initial) && word.endsWith("."));
}
