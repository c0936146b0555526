import { getLocale } from "next-intl/server";
import { pageCardOf } from "#lib/publish/share/share-card.ts";
import { shareResponse } from "../../../share-response.ts";
import { requirePerson } from "../require-person.ts";

export const dynamic = "force-dynamic";

/** The picture that goes with a link to somebody's page: their name, not their portrait, which can be taken away. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/people/[slug]/share.png">,
): Promise<Response> {
  const { name, nativeName, position, affiliation } = await requirePerson((await params).slug);
  const language = await getLocale();
  const title = [name, nativeName].filter(Boolean).join(" ");
  const byline = [position, affiliation].filter(Boolean).join(", ");
  return shareResponse((brand) => pageCardOf({ kind: "", title, language, byline }, brand));
}
