import { LRUCache } from "lru-cache";
import type { KeptPage } from "./kept-page.ts";

const maxBytes = 64 * 1024 * 1024;

/**
 * Public pages kept ready until something public changes. Whatever was begun before a change is not kept, so a page
 * is never older than the last change that was heard of; while nothing can be heard, nothing is kept.
 */
export class PageStore {
  private readonly pages = new LRUCache<string, KeptPage>({
    maxSize: maxBytes,
    sizeCalculation: ({ sizeBytes }) => sizeBytes,
  });
  private readonly rendering = new Map<string, Promise<KeptPage>>();
  private era = 0;
  private hits = 0;
  private misses = 0;
  private hearing = true;

  /** The page at this address: kept, being made for somebody else at this moment, or made now. Kept where it is found. */
  async read(address: string, make: () => Promise<KeptPage>): Promise<KeptPage> {
    return this.obtain(address, 200, make);
  }

  /** The page of what is not found, the same at every address that is read in a language. */
  async readNotFound(language: string, make: () => Promise<KeptPage>): Promise<KeptPage> {
    return this.obtain(`not found: ${language}`, 404, make); // no address: those begin with a slash
  }

  /** Something public has changed: no page made before this moment is shown again. */
  forget(): void {
    this.era += 1;
    this.pages.clear();
    this.rendering.clear();
  }

  /** What is kept, and how often what was asked for was kept since the start. */
  counts(): { pages: number; bytes: number; hits: number; misses: number } {
    const { size: pages, calculatedSize: bytes } = this.pages;
    return { pages, bytes, hits: this.hits, misses: this.misses };
  }

  /** Changes cannot be heard (false) or can again (true). */
  setHearing(hearing: boolean): void {
    this.hearing = hearing;
    this.forget();
  }

  private async obtain(address: string, worth: number, make: () => Promise<KeptPage>): Promise<KeptPage> {
    const kept = this.pages.get(address);
    if (kept) this.hits += 1;
    else this.misses += 1;
    if (kept) return kept;
    const running = this.rendering.get(address);
    if (running) return running;
    const era = this.era;
    const page = make();
    this.rendering.set(address, page);
    try {
      const made = await page;
      if (made.status === worth && this.hearing && era === this.era) this.pages.set(address, made);
      return made;
    } finally {
      if (this.rendering.get(address) === page) this.rendering.delete(address);
    }
  }
}
