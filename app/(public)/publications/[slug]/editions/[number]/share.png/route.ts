import { shareCardOf } from "#lib/publish/share/share-card.ts";
import { shareResponse } from "../../../../../share-response.ts";
import { describedEdition } from "../../../../described-edition.ts";
import { requireEdition } from "../../../../require-edition.ts";

export const dynamic = "force-dynamic";

/** The picture that goes with a link to this edition. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/publications/[slug]/editions/[number]/share.png">,
): Promise<Response> {
  const { slug, number } = await params;
  const described = await describedEdition(await requireEdition(slug, number, "/share.png"));
  return shareResponse(({ accent }) => shareCardOf(described, accent));
}
