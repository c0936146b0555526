import { utcDay } from "#lib/base/utc-day.ts";
import type { EditionView } from "#lib/domain/publications/types.ts";
import type { Citation } from "#lib/publish/citation/citation.ts";
import { cleanText } from "#lib/publish/clean-text.ts";
import { editionAddress } from "./edition-address.ts";

export type Publisher = { institution: string; appUrl: string };

/** What to cite of an edition: its names and its title as of the day, fit for any file, and the address that never shows another
 *  text. */
export function citationOf(edition: EditionView, { institution, appUrl }: Publisher): Citation {
  const { content, slug, number, publishedAt, doi } = edition;
  return {
    key: `${slug}-${publishedAt.getUTCFullYear()}`,
    kind: content.type === "report" ? "report" : "paper",
    title: cleanText(content.title),
    authors: content.authors.map(({ name }) => cleanText(name)),
    group: cleanText(content.corporateAuthor || (content.group?.name ?? "")) || null,
    institution,
    series: content.series && {
      name: cleanText(content.series.name),
      number: cleanText(content.series.number),
    },
    edition: number,
    publishedOn: utcDay(publishedAt),
    language: content.language,
    url: `${appUrl}${editionAddress(slug, number)}`,
    doi,
  };
}
