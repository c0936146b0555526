import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import { DateTime, Day } from "#components/ui/date-time.tsx";
import type { DateEntry, DateKind } from "#lib/domain/obligations/types.ts";

export type CalendarDaysProps = {
  days: readonly { day: string; entries: readonly DateEntry[] }[];
  /** The reader's. */
  zone: string;
};

/** The days that have something, each with what is on it. */
export function CalendarDays({ days, zone }: CalendarDaysProps) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {days.map(({ day, entries }) => (
        <li
          key={day}
          id={`day-${day}`}
          className="grid scroll-mt-20 grid-cols-1 gap-x-6 gap-y-2 py-4 md:grid-cols-[11rem_1fr]"
        >
          <h3 className="font-medium">
            <Day on={day} />
          </h3>
          <ul className="grid min-w-0 grid-cols-1 gap-3">
            {entries.map((entry) => (
              <li key={`${entry.kind} ${entry.id}`}>
                <Entry entry={entry} zone={zone} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

const tones: Record<DateKind, BadgeTone> = {
  answerBy: "neutral",
  outline: "neutral",
  draft: "neutral",
  final: "neutral",
  lastCall: "warn",
  senseCheck: "warn",
  review: "warn",
  signOff: "warn",
  discussion: "accent",
  event: "accent",
  embargo: "success",
};

function Entry({ entry, zone }: { entry: DateEntry; zone: string }) {
  const t = useTranslations("calendar");
  const { kind, title, path, at, mine, cancelled } = entry;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-sm">
        <Badge tone={tones[kind]}>{t(`kind.${kind}`)}</Badge>
        {mine && <Badge>{t("mine")}</Badge>}
        {cancelled && <Badge tone="danger">{t("cancelled")}</Badge>}
        {at ? <DateTime at={at} zone={zone} /> : <span className="text-quiet">{t("wholeDay")}</span>}
      </p>
      <Link href={path as Route} prefetch={false} className="link target inline-flex items-center font-serif">
        <span className="line-clamp-2">{title}</span>
      </Link>
    </>
  );
}
