import type { CitedItem } from "#lib/editor/cited-items.ts";
import type { CslDate, CslItem, CslName } from "#lib/editor/csl-item.ts";

/** A source as one line, for lists, search and order: "Satō, Chizuru; van der Berg, Jan. Cables and Currents. 2024". */
export function sourceLabel(item: CslItem): string {
  const parts = [namesOf(item).map(nameFamilyFirst).join("; "), plainTitle(item), yearOf(item)];
  return parts
    .filter(Boolean)
    .map((part) => part.replace(/\.$/, ""))
    .join(". ");
}

/** Authors and year as a writer knows the source: "Satō & Kim 2024", "Satō et al. 2024"; without authors its title. */
export function sourceShortly(item: CslItem): { who: string; year: string } {
  const [first, second, ...others] = namesOf(item).map(familyName);
  const year = yearOf(item);
  if (!first) return { who: shortened(plainTitle(item)), year };
  if (!second) return { who: first, year };
  return { who: others.length > 0 ? `${first} et al.` : `${first} & ${second}`, year };
}

/** One cited source in a line: "see Satō 2024, ch. 3". */
export function citedShortly(cited: CitedItem, item: CslItem): string {
  const { who, year } = sourceShortly(item);
  const source = [cited.suppressAuthor && year ? "" : who, year].filter(Boolean).join(" ");
  const place = cited.locator ? `, ${shortLabels[cited.label] ?? `${cited.label} `}${cited.locator}` : "";
  const suffix = cited.suffix.trim();
  const after = /^[\p{L}\p{N}(]/u.test(suffix) ? ` ${suffix}` : suffix;
  return `${cited.prefix.trim()} ${source}${place}${after}`.trim();
}

/** The title without the signs for italics and the like. */
export function plainTitle({ title = "" }: Pick<CslItem, "title">): string {
  return title.replaceAll(/<\/?(i|b|sup|sub|span)\b[^<>]*>/g, "");
}

/** Who stands first: authors, else editors and others who made it. */
export function namesOf(item: CslItem): CslName[] {
  const { author, interviewer, editor, translator } = item;
  return [author, interviewer, editor, translator].find((names) => names && names.length > 0) ?? [];
}

/** As it is sorted: "van der Berg, Jan"; an organisation as it is. */
export function nameFamilyFirst(name: CslName): string {
  if (name.literal) return name.literal;
  const given = [name.given, name["dropping-particle"]].filter(Boolean).join(" ");
  return [familyName(name), given, name.suffix].filter(Boolean).join(", ");
}

/** The year as printed: "2024", "44 BC"; the words of a date that has no numbers; empty where there is none. */
export function yearOf({ issued }: Pick<CslItem, "issued">): string {
  return yearIn(issued);
}

function yearIn(date: CslDate | undefined): string {
  const year = date?.["date-parts"]?.[0]?.[0];
  if (year === undefined) return date?.literal ?? "";
  return year < 0 ? `${-year} BC` : String(year);
}

function familyName(name: CslName): string {
  return name.literal ?? [name["non-dropping-particle"], name.family ?? name.given].filter(Boolean).join(" ");
}

const shortLabels: Partial<Record<CitedItem["label"], string>> = {
  page: "",
  chapter: "ch. ",
  section: "sec. ",
  paragraph: "¶ ",
  note: "n. ",
  figure: "fig. ",
  volume: "vol. ",
  part: "pt. ",
  line: "l. ",
  column: "col. ",
};

function shortened(title: string): string {
  return title.length > 40 ? `${title.slice(0, 40).replace(/\s+\S*$/, "")}…` : title;
}
