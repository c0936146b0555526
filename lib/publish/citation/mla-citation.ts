import { type Citation, citedAddress, corporateAuthor, familyFirst } from "./citation.ts";
import { type CitedPiece, ordinal, plain, withStop } from "./citation-words.ts";

/** Author, Given. *Title.* Series 1, 2nd ed., Institution, 1 Feb. 2026, address. */
export function mlaCitation(citation: Citation): CitedPiece[] {
  const { title, series, edition, institution } = citation;
  const author = authorsOf(citation);
  const container = [
    series && `${series.name} ${series.number}`,
    edition > 1 && `${ordinal(edition)} ed.`,
    author !== institution && institution,
    dayOf(citation),
    citedAddress(citation),
  ];
  return [
    plain(`${withStop(author)} `),
    { text: withStop(title), italic: true },
    plain(` ${container.filter(Boolean).join(", ")}.`),
  ];
}

function authorsOf(citation: Citation): string {
  const [first, second, third] = citation.authors;
  if (first === undefined) return corporateAuthor(citation);
  if (second === undefined) return familyFirst(first);
  return third === undefined ? `${familyFirst(first)}, and ${second}` : `${familyFirst(first)}, et al.`;
}

const months = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" ");

function dayOf({ publishedOn }: Citation): string {
  const [year, month, day] = publishedOn.split("-").map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}
