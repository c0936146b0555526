import type { EventCard } from "#lib/domain/events/types.ts";
import { settings } from "#lib/infra/settings.ts";
import type { CalendarEvent } from "#lib/publish/calendar/event-calendar.ts";

/** An event as calendars take it: a postponed one has no day that is certain. */
export function calendarEventOf(event: EventCard): CalendarEvent {
  const { title, description, place, startsAt, endsAt } = event;
  const url = `${settings().appUrl}/events/${event.slug}`;
  return { url, title, description, place, startsAt, endsAt, status: statusOf(event.state) };
}

function statusOf(state: EventCard["state"]): CalendarEvent["status"] {
  if (state === "postponed") return "tentative";
  return state === "cancelled" ? "cancelled" : "confirmed";
}
