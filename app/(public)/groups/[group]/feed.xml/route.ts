import { listPublications } from "#lib/domain/publications/queries.ts";
import { settings } from "#lib/infra/settings.ts";
import { feedResponse } from "../../../../feed-response.ts";
import { requirePublicGroup } from "../require-public-group.ts";

export const dynamic = "force-dynamic";

/** The newest publications of one group, as Atom. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/groups/[group]/feed.xml">,
): Promise<Response> {
  const { appUrl } = settings();
  const { name, slug, summary } = await requirePublicGroup((await params).group);
  const { cards } = await listPublications({ group: slug, page: 1 });
  const url = `${appUrl}/groups/${slug}`;
  const head = { title: name, subtitle: summary, url, feedUrl: `${url}/feed.xml`, author: name };
  return feedResponse(head, cards, appUrl);
}
