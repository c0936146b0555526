/** An instant as the protocol writes it: in UTC, to the second. */
export function stampOf(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

/** The instants that `from` and `until` name; `before` is the first one that does not belong any more. */
export type OaiSpan = { from: Date | null; before: Date | null };

/**
 * What lies from one date to another, both of a day or both of a second.
 * @returns null for what is no date, for dates of two kinds, and where the first comes after the last
 */
export function readSpan(from: string | undefined, until: string | undefined): OaiSpan | null {
  const [first, last] = [readDate(from), readDate(until)];
  if (first === "bad" || last === "bad") return null;
  if (first && last && (first.lengthMs !== last.lengthMs || first.startsAt > last.startsAt)) return null;
  const before = last ? new Date(last.startsAt.getTime() + last.lengthMs) : null;
  return { from: first && bounded(first.startsAt), before: before && bounded(before) };
}

type NamedDate = { startsAt: Date; lengthMs: number };

function readDate(text: string | undefined): NamedDate | "bad" | null {
  if (text === undefined) return null;
  const lengthMs = day.test(text) ? 86_400_000 : second.test(text) ? 1000 : 0;
  const startsAt = new Date(lengthMs === 1000 ? text : `${text}T00:00:00Z`);
  const isDate = lengthMs > 0 && !Number.isNaN(startsAt.getTime()) && stampOf(startsAt).startsWith(text);
  return isDate ? { startsAt, lengthMs } : "bad";
}

// There is no year 0000 in XML's dates, and the answer repeats them.
const day = /^(?!0000)\d{4}-\d\d-\d\d$/;
const second = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** Within what the database can compare; nothing was ever published outside. */
function bounded(instant: Date): Date {
  return new Date(Math.min(Math.max(instant.getTime(), 0), Date.UTC(9999, 0)));
}
