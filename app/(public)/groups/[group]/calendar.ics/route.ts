import { listEvents } from "#lib/domain/events/queries.ts";
import { settings } from "#lib/infra/settings.ts";
import { groupCalendar } from "#lib/publish/calendar/event-calendar.ts";
import { readInstitution } from "#lib/web/institution.ts";
import { calendarEventOf } from "../../../events/calendar-event-of.ts";
import { requireFollowedGroup } from "../require-followed-group.ts";

export const dynamic = "force-dynamic";

/** The public events of one group (its latest hundred), for calendars that ask for them now and then. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/groups/[group]/calendar.ics">,
): Promise<Response> {
  const { name, slug } = await requireFollowedGroup((await params).group, "calendar.ics");
  const [institution, events] = await Promise.all([readInstitution(), listEvents({ groupSlug: slug })]);
  const of = { name, institution: institution.name, url: `${settings().appUrl}/groups/${slug}` };
  return new Response(groupCalendar(events.map(calendarEventOf), of, new Date()), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `inline; filename="${slug}.ics"`,
    },
  });
}
