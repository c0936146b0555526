import { listPublications } from "#lib/domain/publications/queries.ts";
import { settings } from "#lib/infra/settings.ts";
import { readInstitution } from "#lib/web/institution.ts";
import type { PageFeed } from "../../../feed-response.ts";
import { requireTopic } from "./require-topic.ts";

/** The newest publications on one topic. */
export async function loadTopicFeed(part: string): Promise<PageFeed> {
  const { name, slug } = await requireTopic(part);
  const [institution, { cards }] = await Promise.all([
    readInstitution(),
    listPublications({ topic: slug, page: 1 }),
  ]);
  const url = `${settings().appUrl}/topics/${slug}`;
  const author = institution.name;
  return { head: { title: `${name} · ${author}`, subtitle: "", url, feedUrl: `${url}/feed`, author }, cards };
}
