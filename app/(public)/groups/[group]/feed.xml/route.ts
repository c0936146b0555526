import { atomResponse } from "../../../../feed-response.ts";
import { loadGroupFeed } from "../load-group-feed.ts";

export const dynamic = "force-dynamic";

/** The newest publications of one group, as Atom. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/groups/[group]/feed.xml">,
): Promise<Response> {
  return atomResponse(await loadGroupFeed((await params).group, "feed.xml"));
}
