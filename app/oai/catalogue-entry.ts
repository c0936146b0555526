import type { Publisher } from "#components/publication/citation-of.ts";
import { editionAddress } from "#components/publication/edition-address.ts";
import { utcDay } from "#lib/base/utc-day.ts";
import type { HarvestCard } from "#lib/domain/publications/list-harvest.ts";
import type { PublicationType } from "#lib/domain/publications/schema.ts";
import type { CatalogueEntry } from "#lib/publish/catalogue/entry.ts";
import domain from "#messages/en/domain.json" with { type: "json" };

/** What catalogues call each type. Editions are printed in English so far. */
export const kindNames: Record<PublicationType, string> = domain.publicationType;

/** A publication as catalogues know it. Where nobody is named, the body that wrote it is its author. */
export function catalogueEntryOf(card: HarvestCard, { institution, appUrl }: Publisher): CatalogueEntry {
  const { slug, number, title, standfirst, language, type, publishedAt, series, topics } = card;
  const people = card.authors.map(({ name }) => name);
  const body = card.corporateAuthor || (card.group?.name ?? institution);
  return {
    address: `${appUrl}/publications/${slug}`,
    editionAddress: `${appUrl}${editionAddress(slug, number)}`,
    title,
    standfirst,
    language,
    kind: kindNames[type],
    authors: people.length > 0 ? people : [body],
    publisher: institution,
    publishedOn: utcDay(publishedAt),
    series,
    topics: topics.map(({ name }) => name),
    sources: card.origins,
  };
}
