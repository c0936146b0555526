import { TZDate } from "@date-fns/tz";
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { tzlib_get_ical_block } from "timezones-ical-library";
import { cleanText } from "../clean-text.ts";

export type CalendarDiscussion = {
  /** What calendars recognise it by when it changes. */
  id: string;
  title: string;
  description: string;
  /** Its page, for members alone. */
  url: string;
  place: string;
  /** Where one takes part from afar; empty if nowhere. */
  link: string;
  startsAt: Date;
  endsAt: Date;
  /** IANA zone of the venue. */
  timeZone: string;
  /** How often the plan changed: a calendar takes what has the higher number. */
  revision: number;
  cancelled: boolean;
};

/**
 * A closed meeting as iCalendar (RFC 5545), at the venue's local time with the rules of its zone, so that it stays there
 * if a parliament moves the clocks. Names nobody: no organiser, no one invited, and nothing asks for an answer.
 */
export function discussionCalendar(discussion: CalendarDiscussion, now: Date): string {
  const { title, startsAt, endsAt, cancelled, place, link } = discussion;
  const zone = zoneOf(discussion.timeZone);
  const calendar = ical({
    prodId: { company: "Colloquy", product: "Discussions" },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    // Without a name: with one, the stamp would be written in local time, which the standard forbids.
    timezone: { name: null, generator: () => zone.rules },
  });
  calendar.createEvent({
    id: `${discussion.id}@colloquy`,
    sequence: discussion.revision,
    stamp: now,
    start: new TZDate(startsAt, discussion.timeZone),
    end: new TZDate(endsAt, discussion.timeZone),
    timezone: zone.name,
    summary: cleanText(title),
    description: `${cleanText(discussion.description)}\n${discussion.url}`,
    location: cleanText([place, link].filter(Boolean).join(" · ")) || undefined,
    url: discussion.url,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}

/** The rules of a zone, and the name they give it: one that was renamed goes by its present name. */
function zoneOf(timeZone: string): { name: string; rules: string } {
  const [rules = "", line = ""] = tzlib_get_ical_block(timeZone === "UTC" ? "Etc/UTC" : timeZone);
  return { name: line.replace("TZID=", ""), rules };
}
