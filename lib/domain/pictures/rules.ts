import { maxImageBytes } from "#lib/infra/images/limits.ts";
import type { ServedType } from "#lib/infra/images/types.ts";
import type { PictureView } from "./types.ts";

/** As many pictures as one text may have. */
export const maxPicturesOfText = 500;

/** Whether a file is more than an upload may weigh: there is no need to send it. */
export function isTooHeavy({ size }: { size: number }): boolean {
  return size > maxImageBytes;
}

/** Where a picture's bytes stand in the file store. Equal uploads share them, whatever text they belong to. */
export function pictureKey(hash: string, form: number | "print", type: ServedType = "webp"): string {
  return form === "print" ? `pictures/${hash}/print` : `pictures/${hash}/${form}.${type}`;
}

/** The stored width that serves whoever asks for this one: the widest that is no wider, else the narrowest. So a page
 *  that does not know a picture's widths can ask for a usual one. */
export function servedWidth({ widths }: Pick<PictureView, "widths">, asked: number): number | null {
  return widths.findLast((width) => width <= asked) ?? widths[0] ?? null;
}

/** What a picture's bytes for print are, told from their beginning. */
export function printTypeOf(bytes: Uint8Array): "png" | "jpeg" {
  return bytes[0] === 0x89 ? "png" : "jpeg";
}
