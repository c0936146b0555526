import { z } from "zod";
import { instantOf, localTimeAt } from "#lib/base/local-time.ts";
import type { DateEntry } from "#lib/domain/obligations/types.ts";

const monthSchema = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

/** The month an address asks for, or the present one on the reader's clock: `YYYY-MM`. */
export function readMonth(asked: string | string[] | undefined, now: Date, zone: string): string {
  const read = monthSchema.safeParse(asked);
  return read.success ? read.data : dayOf(now, zone).slice(0, 7);
}

/** The month so many months later. */
export function monthAfter(month: string, months: number): string {
  const first = firstOf(month);
  first.setUTCMonth(first.getUTCMonth() + months);
  return first.toISOString().slice(0, 7);
}

/** All that can be of a month: as the reader's clock has it, and as UTC has its days. */
export function spanOf(month: string, zone: string): { from: Date; until: Date } {
  const [from, until] = [month, monthAfter(month, 1)].map((of) => [
    firstOf(of).getTime(),
    (instantOf(`${of}-01T00:00`, zone) ?? firstOf(of)).getTime(),
  ]) as [number[], number[]];
  return { from: new Date(Math.min(...from)), until: new Date(Math.max(...until)) };
}

/** A day of a month, `YYYY-MM-DD`, with what is on it. */
export type CalendarDay = { day: string; entries: DateEntry[] };

/** Every day of the month in weeks that begin on Monday; null where a week has days of another month. */
export function weeksOf(
  month: string,
  entries: readonly DateEntry[],
  zone: string,
): (CalendarDay | null)[][] {
  const byDay = Map.groupBy(entries, (entry) => dayOfEntry(entry, zone));
  const first = firstOf(month);
  const last = new Date(firstOf(monthAfter(month, 1)).getTime() - dayMs).getUTCDate();
  const days = Array.from({ length: last }, (_, index) => {
    const day = `${month}-${String(index + 1).padStart(2, "0")}`;
    return { day, entries: byDay.get(day) ?? [] };
  });
  const before = (first.getUTCDay() + 6) % 7;
  const cells = [...Array<null>(before).fill(null), ...days];
  const rows = Math.ceil(cells.length / 7);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 7 }, (_, column) => cells[row * 7 + column] ?? null),
  );
}

const dayMs = 86_400_000;

/** A day that was set is that day everywhere; an instant is on the day the reader's clock shows. */
function dayOfEntry({ at, on }: DateEntry, zone: string): string {
  return at ? dayOf(at, zone) : (on?.toISOString().slice(0, 10) ?? "");
}

function dayOf(at: Date, zone: string): string {
  return localTimeAt(at, zone).slice(0, 10);
}

function firstOf(month: string): Date {
  return new Date(`${month}-01T00:00:00Z`);
}
