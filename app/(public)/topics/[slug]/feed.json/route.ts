import { jsonFeedResponse } from "../../../../feed-response.ts";
import { loadTopicFeed } from "../load-topic-feed.ts";

export const dynamic = "force-dynamic";

/** The newest publications on one topic, as JSON Feed. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/topics/[slug]/feed.json">,
): Promise<Response> {
  return jsonFeedResponse(await loadTopicFeed((await params).slug));
}
