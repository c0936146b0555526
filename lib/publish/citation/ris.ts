import type { CslDate, CslItem, CslName } from "#lib/editor/csl-item.ts";
import { cleanText } from "../clean-text.ts";
import type { KeyedItem } from "./keyed-item.ts";
import { nameFamilyFirst, plainTitle } from "./source-words.ts";

/** Sources as RIS records: one tag a line, CR LF line ends, no wrapping. */
export function risOf(items: KeyedItem[]): string {
  return items.map(({ item }) => recordOf(item)).join("\r\n");
}

function recordOf(item: CslItem): string {
  const lines = tagsOf(item)
    .filter(([, value]) => value)
    .map(([tag, value]) => `${tag}  - ${cleanText(value ?? "")}`);
  return [...lines, "ER  - ", ""].join("\r\n");
}

const recordTypes: Partial<Record<CslItem["type"], string>> = {
  book: "BOOK",
  chapter: "CHAP",
  "article-journal": "JOUR",
  "article-magazine": "MGZN",
  "article-newspaper": "NEWS",
  "paper-conference": "CPAPER",
  report: "RPRT",
  thesis: "THES",
  webpage: "ELEC",
  post: "ELEC",
  "post-weblog": "BLOG",
  interview: "PCOMM",
  legal_case: "CASE",
  legislation: "STAT",
  treaty: "STAT",
  bill: "BILL",
  hearing: "HEAR",
  dataset: "DATA",
  map: "MAP",
  motion_picture: "VIDEO",
  speech: "UNPB",
};

function tagsOf(item: CslItem): [string, string | undefined][] {
  const [start, end] = (item.page ?? "").split(/[-–]+/);
  return [
    ["TY", recordTypes[item.type] ?? "GEN"],
    ...namesIn("AU", item.author),
    ...namesIn("A2", item.editor),
    ...namesIn("A4", item.translator),
    ["TI", plainTitle(item)],
    ["T2", item["container-title"]],
    ["T3", item["collection-title"]],
    ["PB", item.publisher],
    ["CY", item["publisher-place"]],
    ["M1", item.number],
    ["M3", item.genre],
    ["VL", item.volume],
    ["IS", item.issue],
    ["SP", start],
    ["EP", end],
    ["ET", item.edition],
    ["PY", year(item.issued)],
    ["DA", day(item.issued)],
    ["LA", item.language],
    ["DO", item.DOI],
    ["SN", item.ISBN ?? item.ISSN],
    ["UR", item.URL],
    ["Y2", day(item.accessed)],
  ];
}

function namesIn(tag: string, names: CslName[] = []): [string, string][] {
  return names.map((name) => [tag, nameFamilyFirst(name)]);
}

function year(date: CslDate | undefined): string | undefined {
  return date?.["date-parts"]?.[0]?.[0]?.toString() ?? date?.literal;
}

/** "2024", "2024/03", "2024/03/12". */
function day(date: CslDate | undefined): string | undefined {
  return date?.["date-parts"]?.[0]?.map((part) => String(part).padStart(2, "0")).join("/");
}
