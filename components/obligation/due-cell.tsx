import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { DateTime, Day } from "#components/ui/date-time.tsx";
import { daysLate } from "#lib/domain/obligations/rules.ts";
import type { Obligation } from "#lib/domain/obligations/types.ts";

export type DueCellProps = { obligation: Obligation; now: Date; zone: string };

/** By when something is owed, how late it is, and since when it is owed. */
export function DueCell({ obligation, now, zone }: DueCellProps) {
  const t = useTranslations("obligations.due");
  const { dueAt, dueOn, since } = obligation;
  const late = daysLate(obligation, now);
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        {late > 0 && <Badge tone="danger">{t("late", { days: late })}</Badge>}
        {dueAt && <DateTime at={dueAt} zone={zone} />}
        {dueOn && <Day on={dueOn} />}
        {!dueAt && !dueOn && <span className="text-quiet">{t("never")}</span>}
      </p>
      {since && (
        <p className="text-quiet">
          {t("since")} <Day on={since} />
        </p>
      )}
    </>
  );
}
