import { visitor } from "#lib/base/actor.ts";
import { listEventSlugs } from "#lib/domain/events/queries.ts";
import { listPersonSlugs } from "#lib/domain/people/queries.ts";
import {
  type DatedAddress,
  listGroupAddresses,
  listPublicationAddresses,
  listTopicAddresses,
} from "#lib/domain/publications/list-addresses.ts";
import { settings } from "#lib/infra/settings.ts";
import type { SitemapEntry } from "#lib/publish/feed/sitemap.ts";

/**
 * Every page anybody may read, with the day of its last change where everything on it is dated. Of people, events and fixed pages
 * nothing tells when they were changed, so that nothing is said.
 */
export async function loadSitemap(): Promise<SitemapEntry[]> {
  const [publications, groups, topics, events, people] = await Promise.all([
    listPublicationAddresses(),
    listGroupAddresses(),
    listTopicAddresses(),
    listEventSlugs(),
    listPersonSlugs(visitor),
  ]);
  const changedAt = newest(publications);
  return [
    ...["", "publications"].map((path) => entry(path, changedAt)),
    ...["groups", "events", "people", "accessibility", "privacy"].map((path) => entry(path)),
    ...publications.map((each) => entry(`publications/${each.slug}`, each.changedAt)),
    ...groups.map((each) => entry(`groups/${each.slug}`, each.changedAt)),
    ...topics.map((each) => entry(`topics/${each.slug}`, each.changedAt)),
    ...events.map((slug) => entry(`events/${slug}`)),
    ...people.map((slug) => entry(`people/${slug}`)),
  ];
}

/** Of the part of that number, from 1. */
export function partAddress(number: number): string {
  return `${settings().appUrl}/sitemaps/${number}.xml`;
}

function entry(path: string, changedAt: Date | null = null): SitemapEntry {
  return { url: `${settings().appUrl}/${path}`, changedAt };
}

function newest(addresses: readonly DatedAddress[]): Date | null {
  return addresses.reduce<Date | null>(
    (last, { changedAt }) => (last && last > changedAt ? last : changedAt),
    null,
  );
}
