import { z } from "zod";

/** One source at one place of a text: `locator` is where in it, as `label` counts ("page", "12–15"); `prefix` and `suffix`
 *  are words around it; `suppressAuthor` because the sentence names the author already. */
export type CitedItem = z.infer<typeof citedItemSchema>;

/** What a place in a source can be counted in, as CSL names it. */
export const locatorLabels = [
  ...["page", "chapter", "section", "paragraph", "note", "figure", "volume", "part", "line", "column"],
] as const;
export type LocatorLabel = (typeof locatorLabels)[number];

export const maxCitedItems = 20;
export const maxAffixLength = 300;

const affix = z.string().max(maxAffixLength).default("");

const citedItemSchema = z.object({
  sourceId: z.uuid(),
  locator: z.string().max(60).default(""),
  label: z.enum(locatorLabels).default("page"),
  prefix: affix,
  suffix: affix,
  suppressAuthor: z.boolean().default(false),
});

/** Reads the attribute `items` of a citation. Anything that is not a list of cited items is none: the attribute comes
 *  from people's own browsers. */
export function parseCitedItems(value: unknown): CitedItem[] {
  if (typeof value !== "string" || value.length > maxLength) return [];
  try {
    const list = z.array(z.unknown()).max(maxCitedItems).parse(JSON.parse(value));
    return list.flatMap((item) => citedItemSchema.safeParse(item).data ?? []);
  } catch {
    return [];
  }
}

/** Writes what `parseCitedItems` reads. What says nothing is left out. */
export function formatCitedItems(items: CitedItem[]): string {
  return JSON.stringify(
    items.map((item) => Object.fromEntries(Object.entries(item).filter(([, value]) => isSaid(value)))),
  );
}

const maxLength = 40_000;

function isSaid(value: unknown): boolean {
  return value !== "" && value !== false && value !== "page";
}
