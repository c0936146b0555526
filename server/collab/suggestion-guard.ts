import type * as Y from "yjs";
import { ShadowText } from "./shadow-text.ts";

/**
 * Keeps those who may only suggest from changing what stands: whatever their browser sends is tried on a shadow of the
 * live text first. The shadow is made with the first such update and kept while somebody writes so.
 */
export class SuggestionGuard {
  readonly #live: Y.Doc;
  #shadow: ShadowText | null = null;

  constructor(live: Y.Doc) {
    this.#live = live;
    live.on("update", (update: Uint8Array) => this.#shadow?.follow(update));
    live.on("destroy", () => this.rest());
  }

  /** Whether the update is nothing but suggestions of this person: without these, the text stays what it was.
   *  @param update well-formed, fitting the text and resting on what it has */
  allows(update: Uint8Array, personId: string): boolean {
    if (this.#shadow?.admits(update, personId)) return true;
    // The shadow holds the refused update now, and may have strayed from the live text before: a new one decides.
    this.rest();
    this.#shadow = new ShadowText(this.#live);
    if (this.#shadow.admits(update, personId)) return true;
    this.rest();
    return false;
  }

  /** Nobody who may only suggest is here any more. */
  rest(): void {
    this.#shadow?.destroy();
    this.#shadow = null;
  }
}
