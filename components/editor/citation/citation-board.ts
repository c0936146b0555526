import type { CitableSource } from "#lib/domain/sources/types.ts";
import type { CitedItem } from "#lib/editor/cited-items.ts";
import { citedShortly } from "#lib/publish/citation/source-words.ts";

/** What the citations of one open text are drawn from. It outlives what the page knows at a time: citations are drawn
 *  again when more is known. */
export class CitationBoard {
  readonly #missing: string;
  readonly #listeners = new Set<() => void>();
  #sources = new Map<string, CitableSource>();

  /** @param missing stands for a source that is not known */
  constructor(missing: string) {
    this.#missing = missing;
  }

  show(sources: readonly CitableSource[]): void {
    this.#sources = new Map(sources.map((source) => [source.id, source]));
    for (const redraw of this.#listeners) redraw();
  }

  knows(sourceId: string): boolean {
    return this.#sources.has(sourceId);
  }

  /** The short form: "see Satō 2024, 12; van der Berg 2023". */
  wordsOf(items: readonly CitedItem[]): string {
    if (items.length === 0) return this.#missing;
    return items
      .map((item) => {
        const source = this.#sources.get(item.sourceId);
        return source ? citedShortly(item, source.csl) : this.#missing;
      })
      .join("; ");
  }

  /** @returns how to stop */
  subscribe(redraw: () => void): () => void {
    this.#listeners.add(redraw);
    return () => this.#listeners.delete(redraw);
  }
}
