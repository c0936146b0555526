import type { EventView } from "#lib/domain/events/types.ts";
import { readInstitution } from "#lib/domain/institution/queries.ts";
import { settings } from "#lib/infra/settings.ts";
import { eventCalendar } from "#lib/publish/calendar/event-calendar.ts";
import { requireEvent } from "../require-event.ts";

export const dynamic = "force-dynamic";

/** The event for the reader's own calendar. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/events/[slug]/calendar.ics">,
): Promise<Response> {
  const event = await requireEvent((await params).slug);
  const { name } = await readInstitution();
  const url = `${settings().appUrl}/events/${event.slug}`;
  const calendar = eventCalendar({ ...event, url, status: statusOf(event.state) }, name, new Date());
  return new Response(calendar, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${event.slug}.ics"`,
    },
  });
}

function statusOf(state: EventView["state"]) {
  if (state === "postponed") return "tentative";
  return state === "cancelled" ? "cancelled" : "confirmed";
}
