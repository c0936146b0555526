import type { LocatorLabel } from "#lib/editor/cited-items.ts";

/** The words people write before a number, by what they count. */
const written: [RegExp, LocatorLabel][] = [
  [/^pp?\.?\s*(?=[\divxlc])|^pages?\s+/i, "page"],
  [/^ch(ap)?\.\s*|^chapters?\s+/i, "chapter"],
  [/^§+\s*|^secs?\.\s*|^sections?\s+/i, "section"],
  [/^¶+\s*|^paras?\.\s*|^paragraphs?\s+/i, "paragraph"],
  [/^nn?\.\s*|^notes?\s+/i, "note"],
  [/^figs?\.\s*|^figures?\s+/i, "figure"],
  [/^vols?\.\s*|^volumes?\s+/i, "volume"],
];

const numbers = /^[\divxlc]+([\s,–-]+[\divxlc]+)*$/i;

/** Where in a source, as somebody wrote it, in the terms of the citation styles: "12–15" and "pp. 12–15" are pages,
 *  "ch. 3" is a chapter. What counts nothing is kept as words behind the citation. */
export function readLocator(text: string): { label: LocatorLabel; locator: string; suffix: string } {
  const place = text.trim();
  for (const [word, label] of written) {
    const locator = place.replace(word, "");
    if (locator !== place && locator !== "") return { label, locator, suffix: "" };
  }
  if (numbers.test(place)) return { label: "page", locator: place, suffix: "" };
  return { label: "page", locator: "", suffix: place === "" ? "" : `, ${place}` };
}
