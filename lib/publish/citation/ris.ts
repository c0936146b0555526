import { cleanText } from "../clean-text.ts";
import { type Citation, corporateAuthor, familyFirst } from "./citation.ts";

/** A citation as a RIS record: one tag a line, CR LF line ends, no wrapping. */
export function risOf(citation: Citation): string {
  const { title, series, edition, publishedOn, institution, language, url } = citation;
  const authors = citation.authors.map(familyFirst);
  const tags: [string, string][] = [
    ["TY", "RPRT"],
    ...(authors.length > 0 ? authors : [corporateAuthor(citation)]).map((name): [string, string] => [
      "AU",
      name,
    ]),
    ["TI", title],
    ["PB", institution],
    ["T3", series?.name ?? ""],
    ["M1", series?.number ?? ""],
    ["ET", edition > 1 ? String(edition) : ""],
    ["PY", publishedOn.slice(0, 4)],
    ["DA", publishedOn.replaceAll("-", "/")],
    ["LA", language],
    ["UR", url],
  ];
  const lines = tags
    .filter(([, value]) => value !== "")
    .map(([tag, value]) => `${tag}  - ${cleanText(value)}`);
  return [...lines, "ER  - ", ""].join("\r\n");
}
