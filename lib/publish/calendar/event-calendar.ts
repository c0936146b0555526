import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { cleanText } from "../clean-text.ts";

export type CalendarEvent = {
  /** Public address; also what the event is recognised by when it changes. */
  url: string;
  title: string;
  description: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
  status: "confirmed" | "tentative" | "cancelled";
};

/**
 * One event as iCalendar (RFC 5545). Times are instants in UTC: calendars show them in their owner's zone, and no
 * zone's rules can be out of date.
 * @param institution who publishes the calendar
 */
export function eventCalendar(event: CalendarEvent, institution: string, now: Date): string {
  const calendar = ical({ prodId: { company: cleanText(institution), product: "Colloquy" } });
  addEvent(calendar, event, now);
  return calendar.toString();
}

/**
 * A group's public events as one calendar, for programmes that ask again and again. An event has the same id as in its own file,
 * so that whoever has both has it once; one that is cancelled stays in it, as cancelled.
 * @param of `name`: the group's. `institution`: who publishes the calendar
 */
export function groupCalendar(
  events: readonly CalendarEvent[],
  of: { name: string; institution: string; url: string },
  now: Date,
): string {
  const calendar = ical({
    name: cleanText(of.name),
    prodId: { company: cleanText(of.institution), product: "Colloquy" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: hourSeconds,
    url: of.url,
  });
  for (const event of events) addEvent(calendar, event, now);
  return calendar.toString();
}

const hourSeconds = 3600;

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

function addEvent(calendar: ICalCalendar, event: CalendarEvent, now: Date): void {
  calendar.createEvent({
    id: event.url,
    url: event.url,
    stamp: now,
    start: event.startsAt,
    end: event.endsAt,
    summary: cleanText(event.title),
    description: cleanText(event.description),
    location: cleanText(event.place) || undefined,
    status: statuses[event.status],
  });
}
