import * as Y from "yjs";
import type { LocalCopy } from "./local-copy.ts";
import { textToSave } from "./text-to-save.ts";

const noteAfterMs = 1000;

/** How much of a document the server is known to have stored, also when the page comes back without a connection. */
export class AcknowledgedText {
  readonly #document: Y.Doc;
  readonly #local: LocalCopy;
  /** For each client number, the first clock that is not known to be stored. */
  readonly #clocks = new Map<number, number>();
  #noting: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Y.Doc, local: LocalCopy) {
    this.#document = document;
    this.#local = local;
  }

  /** Adds what this device noted in earlier pages. */
  recall(): void {
    this.#advance(this.#local.acknowledged);
  }

  /** Everything the document holds now is stored. */
  addAll(): void {
    this.#advance(clocksOf(this.#document));
    this.#noting ??= setTimeout(() => this.#note(), noteAfterMs);
  }

  /** What the server sends is stored: it shows nobody what it has not committed. */
  addUpdate(update: Uint8Array): void {
    this.#advance(Y.parseUpdateMeta(update).to);
  }

  /** The whole text as Markdown when some of it is not known to be stored, otherwise empty. */
  wordsIfUnsent(): string {
    const unsent = [...clocksOf(this.#document)].some(
      ([client, clock]) => clock > (this.#clocks.get(client) ?? 0),
    );
    return unsent ? textToSave(this.#document) : "";
  }

  stop(): void {
    clearTimeout(this.#noting);
    this.#note();
  }

  #note(): void {
    this.#noting = undefined;
    this.#local.noteAcknowledged(this.#clocks);
  }

  #advance(clocks: ReadonlyMap<number, number>): void {
    for (const [client, clock] of clocks)
      this.#clocks.set(client, Math.max(clock, this.#clocks.get(client) ?? 0));
  }
}

function clocksOf(document: Y.Doc): Map<number, number> {
  return Y.decodeStateVector(Y.encodeStateVector(document));
}
