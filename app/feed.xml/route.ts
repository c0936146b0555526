import { readInstitution } from "#lib/domain/institution/queries.ts";
import { listPublications } from "#lib/domain/publications/queries.ts";
import { settings } from "#lib/infra/settings.ts";
import { feedResponse } from "../feed-response.ts";

export const dynamic = "force-dynamic";

/** The newest publications of all groups, as Atom. */
export async function GET(): Promise<Response> {
  const { appUrl } = settings();
  const [{ name, tagline }, { cards }] = await Promise.all([
    readInstitution(),
    listPublications({ page: 1 }),
  ]);
  const head = {
    title: name,
    subtitle: tagline,
    url: `${appUrl}/`,
    feedUrl: `${appUrl}/feed.xml`,
    author: name,
  };
  return feedResponse(head, cards, appUrl);
}
