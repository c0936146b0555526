import { useTranslations } from "next-intl";
import { Byline } from "#components/paper/byline.tsx";
import type { CommissionView } from "#lib/domain/commissions/types.ts";
import { CommissionStateBadge } from "./commission-state.tsx";
import { DueDay } from "./due-day.tsx";

export type CommissionFactsProps = { commission: CommissionView; now: Date };

/** State, authors and what comes next of a commission in one line. */
export function CommissionFacts({ commission: { state, authors, next }, now }: CommissionFactsProps) {
  const t = useTranslations("commission");
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-quiet">
      <CommissionStateBadge state={state} />
      <Byline authors={authors} />
      {next?.dueOn && (
        <span>
          {t(`step.${next.step}`)}: <DueDay on={next.dueOn} now={now} />
        </span>
      )}
    </p>
  );
}
