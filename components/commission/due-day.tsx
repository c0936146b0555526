import { useLocale, useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { Day } from "#components/ui/date-time.tsx";
import { YourTime } from "#components/ui/your-time.tsx";
import { endOf, isOver } from "#lib/domain/commissions/rules.ts";

export type DueDayProps = {
  on: Date;
  now: Date;
  /** Whether it is still wanted: only then is it late once it is over. */
  isOwed?: boolean;
};

/** A day by which something is due, when it ends on the reader's own clock, and whether it is over. */
export function DueDay({ on, now, isOwed = true }: DueDayProps) {
  const t = useTranslations("commission");
  const locale = useLocale();
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 gap-y-1">
      <span>
        <Day on={on} />
        <YourTime
          at={lastMinuteOf(on).toISOString()}
          zone="UTC"
          locale={locale}
          template={t("untilYourTime", { time: "{time}" })}
        />
      </span>
      {isOwed && isOver(on, now) && <Badge tone="danger">{t("late")}</Badge>}
    </span>
  );
}

/** Midnight would be told as an hour of the day after. */
function lastMinuteOf(day: Date): Date {
  return new Date(endOf(day).getTime() - 60_000);
}
