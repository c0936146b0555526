import { atomResponse } from "../../../../feed-response.ts";
import { loadTopicFeed } from "../load-topic-feed.ts";

export const dynamic = "force-dynamic";

/** The newest publications on one topic, as Atom. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/topics/[slug]/feed.xml">,
): Promise<Response> {
  return atomResponse(await loadTopicFeed((await params).slug));
}
