import { fileStore } from "../files/file-store.ts";
import type { ServedImage, ServedType } from "./types.ts";

/** Which width is served, what was asked for, and what there is of AVIF (`at` null: not known yet). */
export type FormChoice = {
  width: number;
  type: ServedType;
  avif: { widths: readonly number[]; at: Date | null };
  keyOf: (width: number, type: ServedType) => string;
};

/** Reads one form of an image from the file store; WebP where there is no AVIF of it, whatever its row says. Throws: when its bytes
 *  are gone from there. */
export async function serveForm({ width, type, avif, keyOf }: FormChoice): Promise<ServedImage> {
  const wanted = type === "avif" && avif.widths.includes(width);
  const better = wanted ? await fileStore().read(keyOf(width, "avif")) : null;
  if (better) return { bytes: better, type: "avif", settled: true };
  const key = keyOf(width, "webp");
  const bytes = await fileStore().read(key);
  if (!bytes) throw new Error(`The file store has lost ${key}`);
  return { bytes, type: "webp", settled: type === "webp" || avif.at !== null };
}
