import { utcDay } from "./utc-day.ts";

const dayMs = 86_400_000;

/** The instant at which a day is over everywhere that counts by UTC: the first one of the next. @param day "2027-03-12" */
export function endOfDay(day: string): Date {
  return new Date(new Date(`${day}T00:00:00Z`).getTime() + dayMs);
}

/** The last day, "2027-03-12" in UTC, of what ends at an instant: the inverse of `endOfDay`. */
export function lastDayOf(endsAt: Date): string {
  return utcDay(new Date(endsAt.getTime() - 1));
}
