import { type Citation, citedAddress, corporateAuthor, familyFirst, namePartsOf } from "./citation.ts";
import { type CitedPiece, endsItself, ordinal, plain, withStop } from "./citation-words.ts";

/** Author, A. A. (year). *Title* (Series 1; 2nd ed.). Institution. Address */
export function apaCitation(citation: Citation): CitedPiece[] {
  const { title, series, edition, institution, publishedOn } = citation;
  const author = authorsOf(citation);
  const details = [series && `${series.name} ${series.number}`, edition > 1 && `${ordinal(edition)} ed.`]
    .filter(Boolean)
    .join("; ");
  const stop = details || !endsItself(title) ? "." : "";
  // Whoever is author and publisher is named once.
  const publisher = author === institution ? "" : `${withStop(institution)} `;
  return [
    plain(`${withStop(author)} (${publishedOn.slice(0, 4)}). `),
    { text: title, italic: true },
    plain(`${details && ` (${details})`}${stop} ${publisher}${citedAddress(citation)}`),
  ];
}

const mostNamed = 20;

function authorsOf(citation: Citation): string {
  const names = citation.authors.map(withInitials);
  const last = names.at(-1);
  if (last === undefined) return corporateAuthor(citation);
  if (names.length === 1) return last;
  if (names.length <= mostNamed) return `${names.slice(0, -1).join(", ")}, & ${last}`;
  return `${names.slice(0, mostNamed - 1).join(", ")}, … ${last}`;
}

/** "Satō, C.", "Duval, J.-L."; a name in a script without capitals stays whole. */
function withInitials(name: string): string {
  const parts = namePartsOf(name);
  if (!parts || !/\p{Lu}/u.test(parts.given)) return familyFirst(name);
  const initials = parts.given.split(/\s+/).map((word) => word.split("-").map(initial).join("-"));
  return `${parts.family}, ${initials.join(" ")}`;
}

function initial(part: string): string {
  return `${[...part][0] ?? ""}.`;
}
