import { useLocale, useTranslations } from "next-intl";
import type { DateEntry } from "#lib/domain/obligations/types.ts";
import { monthName } from "./month-name.ts";

export type MonthGridProps = {
  month: string;
  /** From Monday on; null is a day of another month. */
  weeks: readonly (readonly ({ day: string; entries: readonly DateEntry[] } | null)[])[];
};

/** A month at a glance: the days that have something lead to it. */
export function MonthGrid({ month, weeks }: MonthGridProps) {
  const t = useTranslations("calendar");
  const locale = useLocale();
  return (
    <table className="w-full max-w-sm table-fixed border-collapse text-center text-sm">
      <caption className="sr-only">{monthName(month, locale)}</caption>
      <thead>
        <tr>
          {weekdays(locale).map(({ short, long }) => (
            <th key={long} scope="col" abbr={long} className="pb-1 font-medium text-quiet">
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((cell) => cell !== null)?.day}>
            {week.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place in the week is what a cell is
              <td key={column} className="border border-line p-0 align-top">
                {cell && <DayCell day={cell.day} count={cell.entries.length} label={t} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayCellProps = { day: string; count: number; label: ReturnType<typeof useTranslations<"calendar">> };

function DayCell({ day, count, label }: DayCellProps) {
  const number = Number(day.slice(8));
  if (count === 0) return <span className="flex h-11 items-center justify-center text-quiet">{number}</span>;
  return (
    <a
      href={`#day-${day}`}
      className="flex h-11 flex-col items-center justify-center font-semibold text-accent hover:bg-sunken"
    >
      {number}
      <span aria-hidden className="text-xs font-normal tabular-nums">
        {label("count", { count })}
      </span>
      <span className="sr-only">: {label("entries", { count })}</span>
    </a>
  );
}

/** Monday to Sunday; 1 January 2024 was a Monday. */
function weekdays(locale: string): { short: string; long: string }[] {
  const name = (style: "short" | "long", day: number) =>
    new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { weekday: style, timeZone: "UTC" }).format(
      new Date(Date.UTC(2024, 0, day)),
    );
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({ short: name("short", day), long: name("long", day) }));
}
