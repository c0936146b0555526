import { visitor } from "#lib/base/actor.ts";
import { listEvents } from "#lib/domain/events/queries.ts";
import { listAnnouncedGroups } from "#lib/domain/groups/queries.ts";
import { listPeople } from "#lib/domain/people/queries.ts";
import { listTopics } from "#lib/domain/publications/list-topics.ts";
import { listPublicationSlugs } from "#lib/domain/publications/queries.ts";
import { settings } from "#lib/infra/settings.ts";
import { type SitemapEntry, sitemap } from "#lib/publish/feed/sitemap.ts";

export const dynamic = "force-dynamic";

const fixed = ["", "groups", "publications", "events", "people", "accessibility", "privacy"];

/** Every page anybody may read. */
export async function GET(): Promise<Response> {
  const { appUrl } = settings();
  const [publications, groups, events, people, topics] = await Promise.all([
    listPublicationSlugs(),
    listAnnouncedGroups(),
    listEvents(),
    listPeople(visitor),
    listTopics(),
  ]);
  const entry = (path: string, changedAt: Date | null = null): SitemapEntry => ({
    url: `${appUrl}/${path}`,
    changedAt,
  });
  const entries = [
    ...fixed.map((path) => entry(path)),
    ...publications.map(({ slug, publishedAt }) => entry(`publications/${slug}`, publishedAt)),
    ...groups.map(({ slug }) => entry(`groups/${slug}`)),
    ...events.map(({ slug }) => entry(`events/${slug}`)),
    ...people.map(({ slug }) => entry(`people/${slug}`)),
    ...topics.map(({ slug }) => entry(`topics/${slug}`)),
  ];
  return new Response(sitemap(entries), { headers: { "content-type": "application/xml; charset=utf-8" } });
}
