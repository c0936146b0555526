import { listPublications } from "#lib/domain/publications/queries.ts";
import { settings } from "#lib/infra/settings.ts";
import type { PageFeed } from "../../../feed-response.ts";
import { requirePublicGroup } from "./require-public-group.ts";

/** The newest publications of one group. A former address leads to the page of the present one. */
export async function loadGroupFeed(part: string): Promise<PageFeed> {
  const { name, slug, summary } = await requirePublicGroup(part);
  const { cards } = await listPublications({ group: slug, page: 1 });
  const url = `${settings().appUrl}/groups/${slug}`;
  return { head: { title: name, subtitle: summary, url, feedUrl: `${url}/feed`, author: name }, cards };
}
