import { getLocale, getTranslations } from "next-intl/server";
import { pageCardOf } from "#lib/publish/share/share-card.ts";
import { shareResponse } from "../../../share-response.ts";
import { requirePublicGroup } from "../require-public-group.ts";

export const dynamic = "force-dynamic";

/** The picture that goes with a link to this group. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/groups/[group]/share.png">,
): Promise<Response> {
  const { name, shortName } = await requirePublicGroup((await params).group);
  const t = await getTranslations("public.group");
  const language = await getLocale();
  const byline = shortName === name ? "" : shortName;
  return shareResponse((brand) => pageCardOf({ kind: t("overline"), title: name, language, byline }, brand));
}
