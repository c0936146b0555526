import { HocuspocusProvider } from "@hocuspocus/provider";
import { createDecoder, readVarString, readVarUint } from "lib0/decoding";

/**
 * A provider whose "saved" is exact. The stock one counts what is typed while it is offline twice (once queued, once
 * in the handshake) and reports nothing unsynced too early. This one sends no text before its answer to the server's
 * first sync step; that answer carries everything typed so far, and is acknowledged as one.
 */
export class DurableProvider extends HocuspocusProvider {
  #answered = false;

  /** Whether the server has committed everything this document holds. */
  get isSaved(): boolean {
    return this.#answered && !this.hasUnsyncedChanges;
  }

  override documentUpdateHandler(update: Uint8Array, origin: unknown): void {
    if (origin === this) return;
    if (this.#answered) super.documentUpdateHandler(update, origin);
    else if (!this.hasUnsyncedChanges) this.incrementUnsyncedChanges();
  }

  override onMessage(event: MessageEvent): void {
    const asked = isFirstSyncStep(new Uint8Array(event.data as ArrayBuffer));
    super.onMessage(event); // answers the first sync step before it returns
    if (asked) this.#answered = true;
  }

  override onClose(): void {
    this.#answered = false;
    super.onClose();
  }
}

const syncMessage = 0;
const firstStep = 0;

function isFirstSyncStep(data: Uint8Array): boolean {
  const decoder = createDecoder(data);
  readVarString(decoder);
  return readVarUint(decoder) === syncMessage && readVarUint(decoder) === firstStep;
}
