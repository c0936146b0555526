import type { CslDate, CslItem, CslName } from "#lib/editor/csl-item.ts";
import { cleanText } from "../clean-text.ts";
import type { KeyedItem } from "./keyed-item.ts";
import { nameFamilyFirst } from "./source-words.ts";

/** Sources as BibTeX in UTF-8. What TeX would read as markup is escaped; native scripts stay. */
export function bibtexOf(items: KeyedItem[]): string {
  return items.map(entryOf).join("\n");
}

function entryOf({ key, item }: KeyedItem): string {
  const fields = fieldsOf(item).filter(([, value]) => value !== "");
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return [`@${entryType(item)}{${key},`, ...lines, "}", ""].join("\n");
}

const entryTypes: Partial<Record<CslItem["type"], string>> = {
  book: "book",
  chapter: "incollection",
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  "paper-conference": "inproceedings",
  report: "techreport",
  thesis: "phdthesis",
};

function entryType({ type }: CslItem): string {
  return entryTypes[type] ?? "misc";
}

function fieldsOf(item: CslItem): [string, string][] {
  const date = item.issued?.["date-parts"]?.[0];
  const said = (value: string | undefined) => escaped(value ?? "");
  return [
    ["author", namesIn(item.author)],
    ["editor", namesIn(item.editor)],
    // The second pair of braces keeps the title's capitals.
    ["title", item.title ? `{${said(item.title)}}` : ""],
    ...containerOf(item),
    [publisherField(item), said(item.publisher)],
    ["address", said(item["publisher-place"])],
    ["type", entryType(item) === "techreport" ? said(item.genre ?? item["collection-title"]) : ""],
    ["volume", said(item.volume)],
    ["number", said(item.number ?? item.issue)],
    ["pages", said(item.page).replaceAll(/[-–]+/g, "--")],
    ["edition", said(item.edition)],
    ["year", date?.[0] === undefined ? said(item.issued?.literal) : String(date[0])],
    ["month", date?.[1] === undefined ? "" : String(date[1])],
    ["date", isoDay(item.issued)],
    ["language", said(item.language)],
    ["doi", said(item.DOI)],
    ["isbn", said(item.ISBN)],
    ["issn", said(item.ISSN)],
    ["url", cleanText(item.URL ?? "").replaceAll(/[{}\\]/g, encodeURIComponent)],
    ["urldate", isoDay(item.accessed)],
  ];
}

function containerOf(item: CslItem): [string, string][] {
  const container = escaped(item["container-title"] ?? "");
  const series = entryType(item) === "techreport" ? "" : escaped(item["collection-title"] ?? "");
  const name = { article: "journal", misc: "howpublished" }[entryType(item)] ?? "booktitle";
  return [
    [name, container],
    ["series", series],
  ];
}

function publisherField(item: CslItem): string {
  return { techreport: "institution", phdthesis: "school" }[entryType(item)] ?? "publisher";
}

function namesIn(names: CslName[] = []): string {
  return names
    .map((name) => (name.literal ? `{${escaped(name.literal)}}` : escaped(nameFamilyFirst(name))))
    .join(" and ");
}

/** "2024", "2024-03", "2024-03-12". */
function isoDay(date: CslDate | undefined): string {
  const [parts = []] = date?.["date-parts"] ?? [];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
}

const escapes: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

const forms: Record<string, string> = {
  i: "textit",
  b: "textbf",
  sup: "textsuperscript",
  sub: "textsubscript",
};

const tags = /^<(\/?)(i|b|sup|sub|span)\b[^<>]*>$/;

/** Italics and the like become commands; what was opened is closed, so that no brace is left over. */
function escaped(text: string): string {
  const pieces = cleanText(text).split(/(<\/?(?:i|b|sup|sub|span)\b[^<>]*>)/);
  let open = 0;
  let written = "";
  for (const piece of pieces) {
    const [, closing, tag] = tags.exec(piece) ?? [];
    const command = tag && forms[tag];
    if (!tag) written += piece.replaceAll(/[\\~^&%$#_{}]/g, (sign) => escapes[sign] ?? `\\${sign}`);
    else if (command && !closing) written += `\\${command}{`;
    else if (command && open > 0) written += "}";
    if (command) open = Math.max(0, open + (closing ? -1 : 1));
  }
  return written + "}".repeat(open);
}
