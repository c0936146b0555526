import { jsonFeedResponse } from "../../../../feed-response.ts";
import { loadGroupFeed } from "../load-group-feed.ts";

export const dynamic = "force-dynamic";

/** The newest publications of one group, as JSON Feed. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/groups/[group]/feed.json">,
): Promise<Response> {
  return jsonFeedResponse(await loadGroupFeed((await params).group, "feed.json"));
}
