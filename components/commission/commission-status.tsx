import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Byline } from "#components/paper/byline.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { CommissionDetail } from "#lib/domain/commissions/types.ts";
import { CommissionStateBadge } from "./commission-state.tsx";
import { DueDay } from "./due-day.tsx";

export type CommissionStatusProps = { commission: CommissionDetail; now: Date };

/** What one wants to know at once: the state, whose turn it is, what comes next and by which day. */
export function CommissionStatus({ commission, now }: CommissionStatusProps) {
  const t = useTranslations("commission");
  const { state, authors, next, waitsForDecision } = commission;
  return (
    <section aria-labelledby="status" className="rounded-lg border border-line bg-raised p-5">
      <h2 id="status" className="sr-only">
        {t("status.heading")}
      </h2>
      <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
        <Entry term={t("status.state")}>
          <span className="flex flex-wrap gap-2">
            <CommissionStateBadge state={state} />
            {waitsForDecision && <Badge tone="warn">{t("status.waits")}</Badge>}
          </span>
        </Entry>
        <Entry term={t("status.holder")}>
          {next === null && t("status.nobody")}
          {next?.holder === "moderators" && t("status.moderators")}
          {next?.holder === "authors" && <Byline authors={authors} />}
        </Entry>
        <Entry term={t("status.next")}>{t(`step.${next?.step ?? "none"}`)}</Entry>
        <Entry term={t("status.expected")}>
          {next?.dueOn ? <DueDay on={next.dueOn} now={now} /> : t("noDay")}
        </Entry>
      </dl>
    </section>
  );
}

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-quiet">{term}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}
