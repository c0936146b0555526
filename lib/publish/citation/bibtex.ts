import { cleanText } from "../clean-text.ts";
import { type Citation, corporateAuthor, familyFirst } from "./citation.ts";

/** A citation as a BibTeX entry in UTF-8. What TeX would read as markup is escaped; native scripts stay. */
export function bibtexOf(citation: Citation): string {
  const fields = fieldsOf(citation).filter(([, value]) => value !== "");
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return [`@techreport{${citation.key},`, ...lines, "}", ""].join("\n");
}

function fieldsOf(citation: Citation): [string, string][] {
  const { series, edition, publishedOn, institution, title, language, url } = citation;
  const [year = "", month = ""] = publishedOn.split("-");
  return [
    ["author", authorsOf(citation)],
    // The second pair of braces keeps the title's capitals.
    ["title", `{${escaped(title)}}`],
    ["institution", `{${escaped(institution)}}`],
    ["type", series ? escaped(series.name) : ""],
    ["number", series ? escaped(series.number) : ""],
    ["edition", edition > 1 ? String(edition) : ""],
    ["year", year],
    ["month", String(Number(month))],
    ["date", publishedOn],
    ["language", escaped(language)],
    ["url", url.replaceAll(/[{}\\]/g, encodeURIComponent)],
  ];
}

function authorsOf(citation: Citation): string {
  if (citation.authors.length === 0) return `{${escaped(corporateAuthor(citation))}}`;
  return citation.authors.map((name) => escaped(familyFirst(name))).join(" and ");
}

const escapes: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escaped(text: string): string {
  return cleanText(text).replaceAll(/[\\~^&%$#_{}]/g, (sign) => escapes[sign] ?? `\\${sign}`);
}
