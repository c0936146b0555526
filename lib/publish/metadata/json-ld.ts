import { cleanText } from "../clean-text.ts";

/** A thing in the words of schema.org. What is undefined is left out. */
export type Thing = { "@type": string; [property: string]: unknown };

/**
 * Things as the JSON-LD of one page, as it may stand inside a script element of HTML: nothing in it can end the element
 * or open another, and it carries no character that no output may carry.
 */
export function jsonLd(things: readonly Thing[]): string {
  const graph = { "@context": "https://schema.org", "@graph": things };
  return JSON.stringify(graph, cleaned).replaceAll(/[<>&]/g, escaped);
}

/** A list, or nothing where it is empty. */
export function listed<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}

/** An empty text says nothing. */
function cleaned(_key: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  return cleanText(value) || undefined;
}

function escaped(sign: string): string {
  return `\\u00${sign.charCodeAt(0).toString(16)}`;
}
