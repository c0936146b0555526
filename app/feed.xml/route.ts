import { atomResponse } from "../feed-response.ts";
import { loadFeed } from "../load-feed.ts";

export const dynamic = "force-dynamic";

/** The newest publications of all groups, as Atom. */
export async function GET(): Promise<Response> {
  return atomResponse(await loadFeed());
}
