import { listPublications } from "#lib/domain/publications/queries.ts";
import { settings } from "#lib/infra/settings.ts";
import { readInstitution } from "#lib/web/institution.ts";
import type { PageFeed } from "./feed-response.ts";

/** The newest publications of all groups. */
export async function loadFeed(): Promise<PageFeed> {
  const { appUrl } = settings();
  const [{ name, tagline }, { cards }] = await Promise.all([
    readInstitution(),
    listPublications({ page: 1 }),
  ]);
  const head = {
    title: name,
    subtitle: tagline,
    url: `${appUrl}/`,
    feedUrl: `${appUrl}/feed`,
    author: name,
  };
  return { head, cards };
}
