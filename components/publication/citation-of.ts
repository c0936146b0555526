import { utcDay } from "#lib/base/utc-day.ts";
import type { EditionView } from "#lib/domain/publications/types.ts";
import type { Citation } from "#lib/publish/citation/citation.ts";
import { editionAddress } from "./edition-address.ts";

export type Publisher = { institution: string; appUrl: string };

/** What to cite of an edition: its names and its title as of the day, and the address that never shows another text. */
export function citationOf(edition: EditionView, { institution, appUrl }: Publisher): Citation {
  const { content, slug, number, publishedAt } = edition;
  return {
    key: `${slug}-${publishedAt.getUTCFullYear()}`,
    kind: content.type === "report" ? "report" : "paper",
    title: content.title,
    authors: content.authors.map(({ name }) => name),
    group: content.corporateAuthor || (content.group?.name ?? null),
    institution,
    series: content.series,
    edition: number,
    publishedOn: utcDay(publishedAt),
    language: content.language,
    url: `${appUrl}${editionAddress(slug, number)}`,
  };
}
