import type { CslItem } from "#lib/editor/csl-item.ts";
import { type Citation, corporateAuthor, namePartsOf } from "./citation.ts";
import type { KeyedItem } from "./keyed-item.ts";

/** An edition as a source that others can cite. */
export function keyedItemOf(citation: Citation): KeyedItem {
  const { key, title, series, edition, institution, language, url, doi, publishedOn } = citation;
  const item: CslItem = {
    type: "report",
    title,
    author: authorsOf(citation),
    publisher: institution,
    ...(series && { "collection-title": series.name, number: series.number }),
    ...(edition > 1 && { edition: String(edition) }),
    issued: { "date-parts": [publishedOn.split("-").map(Number)] },
    language,
    URL: url,
    ...(doi && { DOI: doi }),
  };
  return { key, item };
}

function authorsOf(citation: Citation) {
  if (citation.authors.length === 0) return [{ literal: corporateAuthor(citation) }];
  return citation.authors.map((name) => namePartsOf(name) ?? { literal: name });
}
