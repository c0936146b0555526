import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findActorByCalendarToken } from "#lib/domain/accounts/queries.ts";
import { listDates } from "#lib/domain/obligations/list-dates.ts";
import { settings } from "#lib/infra/settings.ts";
import { datesCalendar } from "#lib/publish/calendar/dates-calendar.ts";

export const dynamic = "force-dynamic";

const dayMs = 86_400_000;

/**
 * What all of somebody's groups have planned, from a month ago until a year from now, for whoever has the secret address. Other
 * people's machines read it: when something is published is not in it.
 */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/account/calendar/[feed]">,
): Promise<Response> {
  const [, token = ""] = /^([\w-]{43})\.ics$/.exec((await params).feed) ?? [];
  const actor = token && (await findActorByCalendarToken(token));
  if (!actor) notFound();
  const now = new Date();
  const span = { from: new Date(now.getTime() - 31 * dayMs), until: new Date(now.getTime() + 366 * dayMs) };
  const ids = actor.memberships.map(({ groupId }) => groupId);
  const [t, dates] = await Promise.all([getTranslations("calendar"), listDates(actor, ids, span)]);
  const told = dates
    .filter(({ kind }) => kind !== "embargo")
    .map((date) => ({
      ...date,
      id: `${date.kind}-${date.id}`,
      title: t("inFeed", { kind: t(`kind.${date.kind}`), title: date.title, group: date.group.name }),
      url: `${settings().appUrl}${date.path}`,
    }));
  return new Response(datesCalendar(told, t("feed.name"), now), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="colloquy.ics"',
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
    },
  });
}
