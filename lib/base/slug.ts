const maxLength = 80;

/** @returns lower-case ASCII words joined by hyphens; empty when the text has none */
export function slugOf(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, maxLength)
    .replace(/-+$/, "");
}

/**
 * A slug nobody has: the text's own, or the same with a number.
 * @param taken answers the slugs in use that begin with a start
 */
export async function freeSlug(text: string, taken: (start: string) => Promise<string[]>): Promise<string> {
  const start = slugOf(text) || "untitled";
  const used = new Set(await taken(start));
  if (!used.has(start)) return start;
  let number = 2;
  while (used.has(`${start}-${number}`)) number += 1;
  return `${start}-${number}`;
}
