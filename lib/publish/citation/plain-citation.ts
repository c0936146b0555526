import { formatDay } from "#lib/base/format-day.ts";
import { type Citation, citedAddress, corporateAuthor, familyFirst } from "./citation.ts";
import { ordinal, withStop } from "./citation-words.ts";

/** A citation as a line of text, after the Chicago Manual of Style's form for reports and papers. */
export function plainCitation(citation: Citation): string {
  const { title, series, institution, edition } = citation;
  return [
    `${withStop(authorsOf(citation))} “${withStop(title)}”`,
    series ? `${series.name} ${series.number}.` : "",
    edition > 1 ? `${ordinal(edition)} edition.` : "",
    `${institution}, ${formatDay(citation.publishedOn, "en")}.`,
    `${citedAddress(citation)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function authorsOf(citation: Citation): string {
  const [first, ...others] = citation.authors;
  if (!first) return corporateAuthor(citation);
  const names = [familyFirst(first), ...others];
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")}, and ${last}`;
}
