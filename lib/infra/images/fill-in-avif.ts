import { runInProcess } from "../bounded/run-in-process.ts";
import { fileStore } from "../files/file-store.ts";
import { log } from "../log.ts";
import type { ServedType } from "./types.ts";
import type { AvifRequest, WrittenAvif } from "./write-avif.worker.ts";

/** Keys of the file store. `source` is what AVIF is made from. */
type StoredImage = {
  source: string;
  widths: readonly number[];
  keyOf: (width: number, type: ServedType) => string;
};

const bounds = { timeoutMs: 60_000, memoryMb: 900 };

/**
 * Stores an image as AVIF beside its WebP, in the widths in which that takes fewer bytes.
 * @returns those widths, rising; none where it cannot be made in the time and memory it is given, or its bytes are gone: the log says
 *   so, and WebP goes on being served
 * Throws: when the file store does not answer.
 */
export async function fillInAvif({ source, widths, keyOf }: StoredImage): Promise<number[]> {
  const bytes = await fileStore().read(source);
  const written = bytes ? await writtenFrom({ bytes, widths }) : "Lost";
  if (typeof written === "string") {
    log.warn({ source, kind: written }, "an image is not stored as AVIF");
    return [];
  }
  const kept: number[] = [];
  for (const { width, bytes: avif } of written) {
    const webp = await fileStore().read(keyOf(width, "webp"));
    if (webp && webp.byteLength <= avif.byteLength) continue;
    await fileStore().write(keyOf(width, "avif"), avif, "image/avif");
    kept.push(width);
  }
  return kept;
}

/** Or why not. */
async function writtenFrom(request: AvifRequest): Promise<WrittenAvif[] | string> {
  try {
    const written = await runInProcess<WrittenAvif[]>(
      "lib/infra/images/write-avif.worker.ts",
      request,
      bounds,
    );
    return written.ok ? written.value : written.refusal.kind;
  } catch {
    return "Unreadable";
  }
}
