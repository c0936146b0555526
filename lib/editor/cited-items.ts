/** One source at one place of a text: `locator` is where in it, as `label` counts ("page", "12–15"); `prefix` and `suffix`
 *  are words around it; `suppressAuthor` because the sentence names the author already. */
export type CitedItem = {
  sourceId: string;
  locator: string;
  label: LocatorLabel;
  prefix: string;
  suffix: string;
  suppressAuthor: boolean;
};

/** What a place in a source can be counted in, as CSL names it. */
export const locatorLabels = [
  ...["page", "chapter", "section", "paragraph", "note", "figure", "volume", "part", "line", "column"],
] as const;
export type LocatorLabel = (typeof locatorLabels)[number];

/** How many sources one citation names, and how long what is said of each may be, in UTF-16 units. */
export const maxCitedItems = 20;
export const maxLocatorLength = 60;
export const maxAffixLength = 300;

/** Reads the attribute `items` of a citation. Anything that is not a list of cited items is none, and words beyond
 *  their length are cut: the attribute comes from people's own browsers. By hand, because the editor needs it. */
export function parseCitedItems(value: unknown): CitedItem[] {
  if (typeof value !== "string" || value.length > maxLength) return [];
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) && list.length <= maxCitedItems ? list.flatMap(readItem) : [];
  } catch {
    return [];
  }
}

/** Writes what `parseCitedItems` reads. What says nothing is left out. */
export function formatCitedItems(items: CitedItem[]): string {
  return JSON.stringify(items.map((item) => Object.fromEntries(Object.entries(item).filter(isSaid))));
}

const maxLength = 40_000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function readItem(item: unknown): CitedItem[] {
  const given = (typeof item === "object" && item !== null ? item : {}) as Record<string, unknown>;
  if (typeof given.sourceId !== "string" || !uuid.test(given.sourceId)) return [];
  return [
    {
      sourceId: given.sourceId,
      locator: words(given.locator, maxLocatorLength),
      label: locatorLabels.find((label) => label === given.label) ?? "page",
      prefix: words(given.prefix, maxAffixLength),
      suffix: words(given.suffix, maxAffixLength),
      suppressAuthor: given.suppressAuthor === true,
    },
  ];
}

function words(value: unknown, length: number): string {
  return typeof value === "string" ? value.slice(0, length) : "";
}

function isSaid([name, value]: [string, string | boolean]): boolean {
  return name === "label" ? value !== "page" : value !== "" && value !== false;
}
