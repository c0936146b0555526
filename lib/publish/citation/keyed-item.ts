import { slugOf } from "#lib/base/slug.ts";
import type { CslItem } from "#lib/editor/csl-item.ts";
import { namesOf, yearOf } from "./source-words.ts";

/** A source with the key it has in a file: letters, digits and hyphens, unique in the file. */
export type KeyedItem = { key: string; item: CslItem };

/** Gives each source a key that people recognise: "sato-2024", "sato-2024-2". */
export function keyed(items: CslItem[]): KeyedItem[] {
  const used = new Set<string>();
  return items.map((item) => {
    const start = startOf(item);
    let key = start;
    for (let number = 2; used.has(key); number += 1) key = `${start}-${number}`;
    used.add(key);
    return { key, item };
  });
}

function startOf(item: CslItem): string {
  const [first] = namesOf(item);
  const who = slugOf(first?.family ?? first?.literal ?? item.title ?? "").slice(0, 30);
  return [who || "source", slugOf(yearOf(item))].filter(Boolean).join("-");
}
