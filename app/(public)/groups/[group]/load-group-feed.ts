import { notFound, permanentRedirect } from "next/navigation";
import { findAnnouncedGroup, findRenamedGroup } from "#lib/domain/groups/queries.ts";
import { listPublications } from "#lib/domain/publications/queries.ts";
import { settings } from "#lib/infra/settings.ts";
import { readSlug } from "#lib/web/read-slug.ts";
import type { PageFeed } from "../../../feed-response.ts";

/** The newest publications of one group. Whoever follows it under a former address is led to the present one. */
export async function loadGroupFeed(part: string, file: "feed.xml" | "feed.json"): Promise<PageFeed> {
  const { name, slug, summary } = await requireGroup(part, file);
  const { cards } = await listPublications({ group: slug, page: 1 });
  const url = `${settings().appUrl}/groups/${slug}`;
  return { head: { title: name, subtitle: summary, url, feedUrl: `${url}/feed`, author: name }, cards };
}

async function requireGroup(part: string, file: string) {
  const slug = readSlug(part) ?? notFound();
  const group = await findAnnouncedGroup(slug);
  if (group) return group;
  const renamed = await findRenamedGroup(slug);
  if (renamed) permanentRedirect(`/groups/${renamed}/${file}`);
  notFound();
}
