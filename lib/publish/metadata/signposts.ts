import type { DescribedEdition } from "./described.ts";
import { editionTypes } from "./edition-thing.ts";

/** A typed link that leads a machine from a page to what belongs to it. */
export type Signpost = { rel: string; href: string; type?: string };

/**
 * Where machines find what belongs to an edition's page: the address to cite, its authors, its text as files, records
 * about it, what kind of thing it is (Signposting the Scholarly Web, signposting.org/FAIR). No licence is known, none is said.
 */
export function signpostsOf(edition: DescribedEdition): Signpost[] {
  const { url, authors, files, records, kind } = edition;
  return [
    { rel: "cite-as", href: url },
    { rel: "type", href: "https://schema.org/AboutPage" },
    { rel: "type", href: `https://schema.org/${editionTypes[kind]}` },
    ...files.map((file) => ({ rel: "item", href: file.url, type: file.type })),
    ...records.map((record) => ({ rel: "describedby", href: record.url, type: record.type })),
    ...authors.map((author) => ({ rel: "author", href: author.url })),
  ];
}

/** From a file back to the page it belongs to: as one of its files, or as a record that describes it. */
export function signpostBack(page: string, rel: "collection" | "describes"): Signpost {
  return { rel, href: page, type: "text/html" };
}

/** Signposts as the value of a Link header (RFC 8288). */
export function linkHeader(signposts: readonly Signpost[]): string {
  return signposts
    .map(({ href, rel, type }) => `<${encodedAddress(href)}>; rel="${rel}"${type ? `; type="${type}"` : ""}`)
    .join(", ");
}

/** No address can leave its brackets, or a header. */
function encodedAddress(href: string): string {
  return new URL(href).href.replaceAll(/[<>"\s]/g, encodeURIComponent);
}
