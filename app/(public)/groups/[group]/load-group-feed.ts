import { listPublications } from "#lib/domain/publications/queries.ts";
import { settings } from "#lib/infra/settings.ts";
import type { PageFeed } from "../../../feed-response.ts";
import { requireFollowedGroup } from "./require-followed-group.ts";

/** The newest publications of one group. Whoever follows it under a former address is led to the present one. */
export async function loadGroupFeed(part: string, file: "feed.xml" | "feed.json"): Promise<PageFeed> {
  const { name, slug, summary } = await requireFollowedGroup(part, file);
  const { cards } = await listPublications({ group: slug, page: 1 });
  const url = `${settings().appUrl}/groups/${slug}`;
  return { head: { title: name, subtitle: summary, url, feedUrl: `${url}/feed`, author: name }, cards };
}
