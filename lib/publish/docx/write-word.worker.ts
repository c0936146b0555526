import type { Model } from "../types.ts";
import type { WordExport } from "./types.ts";
import { writeWord } from "./write-word.ts";

export type WordRequest = { model: Model; options: WordExport };

/** Writes a Word file in a thread of its own: a long text keeps a processor busy for seconds. */
export function run({ model, options }: WordRequest): Promise<Uint8Array> {
  return writeWord(model, options);
}
