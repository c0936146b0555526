import { isTooHeavy } from "#lib/domain/pictures/rules.ts";
import type { PictureView } from "#lib/domain/pictures/types.ts";
import { adoptPicture, type SendOutcome, sendPicture } from "./send-picture.ts";

/** A picture on its way into a figure. `preview` is an address of the file on this device. */
export type Upload =
  | { state: "sending"; preview: string; part: number }
  | { state: "failed"; preview: string; trouble: UploadTrouble };

/** `said`: the server's own sentence. `forNow`: the same file may be taken another time. */
export type UploadTrouble =
  | { kind: "offline" | "tooHeavy" | "failed"; forNow: boolean }
  | { kind: "said"; message: string; forNow: boolean };

type Kept = { file: File; upload: Upload; stop: () => void; onStored: (picture: PictureView) => void };

/** What is left out of a text, and how often, until somebody has read it. */
export type LeftOut = { kind: "files" | "images"; count: number };

/** The pictures of one open text: those it has, and those on their way, by the id of their figure. A failed one keeps its
 *  file, so that it can be tried again; the figure and its caption are in the text and do not depend on it. */
export class PictureUploads {
  readonly documentId: string;
  readonly #known: Map<string, PictureView>;
  readonly #kept = new Map<string, Kept>();
  readonly #listeners = new Set<() => void>();
  #leftOut: LeftOut | null = null;

  constructor(documentId: string, pictures: readonly PictureView[]) {
    this.documentId = documentId;
    this.#known = new Map(pictures.map((picture) => [picture.id, picture]));
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** What is known of a picture; null: somebody else has just added it. */
  find(pictureId: string): PictureView | null {
    return this.#known.get(pictureId) ?? null;
  }

  uploadOf(figureId: string): Upload | null {
    return this.#kept.get(figureId)?.upload ?? null;
  }

  get leftOut(): LeftOut | null {
    return this.#leftOut;
  }

  /** Says that something was not taken into the text; null: it was read. */
  setLeftOut(leftOut: LeftOut | null): void {
    this.#leftOut = leftOut;
    this.#tell();
  }

  /** Sends a file for a figure; a former one of that figure is called off. */
  send(figureId: string, file: File, onStored: (picture: PictureView) => void): void {
    this.cancel(figureId);
    const preview = URL.createObjectURL(file);
    const kept: Kept = {
      file,
      onStored,
      upload: { state: "sending", preview, part: 0 },
      stop: () => undefined,
    };
    this.#kept.set(figureId, kept);
    this.#begin(figureId, kept);
  }

  retry(figureId: string): void {
    const kept = this.#kept.get(figureId);
    if (kept) this.#begin(figureId, kept);
  }

  /** Forgets a file that is on its way or has failed. */
  cancel(figureId: string): void {
    const kept = this.#kept.get(figureId);
    if (!kept) return;
    this.#kept.delete(figureId);
    kept.stop();
    URL.revokeObjectURL(kept.upload.preview);
    this.#tell();
  }

  /** @returns the id under which this text has the picture of a figure that was carried here; the same where it cannot */
  async adopt(pictureId: string): Promise<string> {
    if (this.#known.has(pictureId)) return pictureId;
    const picture = await adoptPicture(this.documentId, pictureId);
    if (!picture) return pictureId;
    this.#known.set(picture.id, picture);
    return picture.id;
  }

  #begin(figureId: string, kept: Kept): void {
    const { file, upload } = kept;
    const onProgress = (part: number) =>
      this.#show(kept, { state: "sending", preview: upload.preview, part });
    if (isTooHeavy(file)) {
      this.#fail(kept, { kind: "tooHeavy", forNow: false });
      return;
    }
    onProgress(0);
    const sending = sendPicture({ documentId: this.documentId, file, onProgress });
    kept.stop = sending.stop;
    void sending.outcome.then((outcome) => {
      if (this.#kept.get(figureId) === kept) this.#end(figureId, kept, outcome);
    });
  }

  #end(figureId: string, kept: Kept, outcome: SendOutcome): void {
    if (outcome.kind === "offline") this.#fail(kept, { kind: "offline", forNow: true });
    if (outcome.kind === "refused") this.#fail(kept, troubleOf(outcome));
    if (outcome.kind !== "stored") return;
    this.#known.set(outcome.picture.id, outcome.picture);
    kept.onStored(outcome.picture);
    this.cancel(figureId);
  }

  #fail(kept: Kept, trouble: UploadTrouble): void {
    this.#show(kept, { state: "failed", preview: kept.upload.preview, trouble });
  }

  #show(kept: Kept, upload: Upload): void {
    kept.upload = upload;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function troubleOf({ message, forNow }: { message: string; forNow: boolean }): UploadTrouble {
  return message ? { kind: "said", message, forNow } : { kind: "failed", forNow };
}
