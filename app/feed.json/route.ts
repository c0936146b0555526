import { jsonFeedResponse } from "../feed-response.ts";
import { loadFeed } from "../load-feed.ts";

export const dynamic = "force-dynamic";

/** The newest publications of all groups, as JSON Feed. */
export async function GET(): Promise<Response> {
  return jsonFeedResponse(await loadFeed());
}
