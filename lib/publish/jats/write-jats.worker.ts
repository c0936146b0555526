import type { PrintMatter } from "../print-matter.ts";
import { writeJats } from "./write-jats.ts";

/** `pictures`: where the public sees a picture, with "{id}" in the place of its id. */
export type JatsRequest = { matter: PrintMatter; pictures: string };

/** Writes JATS in a thread of its own. */
export function run({ matter, pictures }: JatsRequest): Uint8Array {
  const xml = writeJats(matter, (id) => pictures.replace("{id}", id));
  return new TextEncoder().encode(xml);
}
