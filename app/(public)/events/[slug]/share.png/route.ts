import { getLocale, getTranslations } from "next-intl/server";
import { dayAt } from "#lib/base/day-at.ts";
import { formatDay } from "#lib/base/format-day.ts";
import { pageCardOf } from "#lib/publish/share/share-card.ts";
import { shareResponse } from "../../../share-response.ts";
import { requireEvent } from "../require-event.ts";

export const dynamic = "force-dynamic";

/** The picture that goes with a link to this event. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/events/[slug]/share.png">,
): Promise<Response> {
  const { title, startsAt, timeZone, place } = await requireEvent((await params).slug);
  const t = await getTranslations("event");
  const language = await getLocale();
  const byline = [formatDay(dayAt(startsAt, timeZone), language), place].filter(Boolean).join(" · ");
  return shareResponse((brand) => pageCardOf({ kind: t("overline"), title, language, byline }, brand));
}
