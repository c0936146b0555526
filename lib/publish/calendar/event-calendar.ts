import ical, { ICalEventStatus } from "ical-generator";
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

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/**
 * One event as iCalendar (RFC 5545). Times are instants in UTC: calendars show them in their owner's zone, and no
 * zone's rules can be out of date.
 * @param institution who publishes the calendar
 */
export function eventCalendar(event: CalendarEvent, institution: string, now: Date): string {
  const calendar = ical({ prodId: { company: cleanText(institution), product: "Colloquy" } });
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
  return calendar.toString();
}
