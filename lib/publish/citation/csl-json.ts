import type { KeyedItem } from "./keyed-item.ts";

/** Sources as CSL-JSON: an array of items, as reference managers import it. */
export function cslJsonOf(items: KeyedItem[]): string {
  return `${JSON.stringify(
    items.map(({ key, item }) => ({ id: key, ...item })),
    null,
    2,
  )}\n`;
}
