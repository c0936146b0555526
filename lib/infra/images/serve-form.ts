import { fileStore } from "../files/file-store.ts";
import type { ServedImage, ServedType } from "./types.ts";

/** Which width is served, what was asked for, and what there is of AVIF (`at` null: not known yet). */
export type FormChoice = {
  width: number;
  type: ServedType;
  avif: { widths: readonly number[]; at: Date | null };
  keyOf: (width: number, type: ServedType) => string;
};

/** Reads one form of an image from the file store. Throws: when its bytes are gone from there. */
export async function serveForm({ width, type, avif, keyOf }: FormChoice): Promise<ServedImage> {
  const served = type === "avif" && avif.widths.includes(width) ? "avif" : "webp";
  const key = keyOf(width, served);
  const bytes = await fileStore().read(key);
  if (!bytes) throw new Error(`The file store has lost ${key}`);
  return { bytes, type: served, settled: type === served || avif.at !== null };
}
