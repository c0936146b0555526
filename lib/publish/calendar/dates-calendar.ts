import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { cleanText } from "../clean-text.ts";

export type CalendarDate = {
  /** What calendars recognise it by when it changes. */
  id: string;
  title: string;
  url: string;
  /** A whole day, told apart from an instant. */
  on: Date | null;
  at: Date | null;
  /** When it ends; null for what is over in an instant. */
  until: Date | null;
  revision: number;
  cancelled: boolean;
};

/**
 * What a member's groups have planned as iCalendar (RFC 5545). Instants in UTC, which calendars show in their owner's zone; days
 * without a time. Names nobody but the groups.
 */
export function datesCalendar(dates: readonly CalendarDate[], name: string, now: Date): string {
  const calendar = ical({
    name: cleanText(name),
    prodId: { company: "Colloquy", product: "Calendar" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  for (const date of dates)
    calendar.createEvent({
      id: `${date.id}@colloquy`,
      sequence: date.revision,
      stamp: now,
      start: date.at ?? date.on ?? now,
      end: date.at ? date.until : null,
      allDay: date.at === null,
      // A day of its own in every calendar, whatever zone the server is in.
      timezone: date.at ? null : "UTC",
      summary: cleanText(date.title),
      url: date.url,
      description: date.url,
      status: date.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
}
