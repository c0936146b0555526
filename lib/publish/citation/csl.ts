import { type Citation, corporateAuthor, namePartsOf } from "./citation.ts";

/** A citation as CSL-JSON: an array of one item, as reference managers import it. */
export function cslOf(citation: Citation): string {
  const { key, kind, title, series, edition, institution, language, url } = citation;
  const item = {
    id: key,
    type: kind === "report" ? "report" : "article",
    title,
    author: authorsOf(citation),
    publisher: institution,
    "collection-title": series?.name,
    number: series?.number,
    edition: edition > 1 ? String(edition) : undefined,
    issued: { "date-parts": [citation.publishedOn.split("-").map(Number)] },
    language,
    URL: url,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

function authorsOf(citation: Citation) {
  if (citation.authors.length === 0) return [{ literal: corporateAuthor(citation) }];
  return citation.authors.map((name) => namePartsOf(name) ?? { literal: name });
}
