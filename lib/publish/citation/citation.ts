/** What a citation of an edition says. Names are as printed on the day. */
export type Citation = {
  /** Key of the entry: letters, digits and hyphens. */
  key: string;
  kind: "report" | "paper";
  title: string;
  /** People in the order printed; empty when the group itself is the author. */
  authors: string[];
  /** The working group; null for a publication outside one. */
  group: string | null;
  institution: string;
  series: { name: string; number: string } | null;
  /** From 1. */
  edition: number;
  /** Calendar day, "2027-03-12". */
  publishedOn: string;
  /** BCP 47. */
  language: string;
  /** Address of exactly this edition. */
  url: string;
  /** Where it is registered, without an address before it. */
  doi: string | null;
};

export type NameParts = { family: string; given: string };

/**
 * A printed name in its two parts: the last word, with the small words before it (van, de), is the family name.
 * @returns null for a name of one word
 */
export function namePartsOf(name: string): NameParts | null {
  const words = name.trim().split(/\s+/);
  let start = words.length - 1;
  while (start > 1 && /^\p{Ll}/u.test(words[start - 1] ?? "")) start -= 1;
  if (start < 1) return null;
  return { given: words.slice(0, start).join(" "), family: words.slice(start).join(" ") };
}

/** Who stands where a single author would: the group when no person is named, else the institution. */
export function corporateAuthor({ group, institution }: Citation): string {
  return group ?? institution;
}

/** The address that stands in a citation: that of its DOI, where it has one. */
export function citedAddress({ doi, url }: Pick<Citation, "doi" | "url">): string {
  return doi ? `https://doi.org/${doi}` : url;
}

export function familyFirst(name: string): string {
  const parts = namePartsOf(name);
  return parts ? `${parts.family}, ${parts.given}` : name;
}
