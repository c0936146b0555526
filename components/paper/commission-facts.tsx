import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import type { CommissionView } from "#lib/domain/commissions/types.ts";
import { Byline } from "./byline.tsx";
import { CommissionStateBadge } from "./commission-state.tsx";

/** State, authors and due day of a commission in one line. */
export function CommissionFacts({ commission }: { commission: CommissionView }) {
  const t = useTranslations("paper");
  const { state, authors, dueOn } = commission;
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-quiet">
      <CommissionStateBadge state={state} />
      <Byline authors={authors} />
      {dueOn && <span>{t.rich("due", { day: () => <Day on={dueOn} /> })}</span>}
    </p>
  );
}
