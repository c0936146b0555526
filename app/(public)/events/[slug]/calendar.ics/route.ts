import { eventCalendar } from "#lib/publish/calendar/event-calendar.ts";
import { readInstitution } from "#lib/web/institution.ts";
import { calendarEventOf } from "../../calendar-event-of.ts";
import { requireEvent } from "../require-event.ts";

export const dynamic = "force-dynamic";

/** The event for the reader's own calendar. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/events/[slug]/calendar.ics">,
): Promise<Response> {
  const event = await requireEvent((await params).slug);
  const { name } = await readInstitution();
  return new Response(eventCalendar(calendarEventOf(event), name, new Date()), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${event.slug}.ics"`,
    },
  });
}
