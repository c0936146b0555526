import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { TitledSection } from "#components/group/titled-section.tsx";
import { Byline } from "#components/paper/byline.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { CommissionView } from "#lib/domain/commissions/types.ts";
import { CommissionStateBadge } from "./commission-state.tsx";
import { DueDay } from "./due-day.tsx";

export type CommissionsListProps = {
  commissions: readonly CommissionView[];
  /** Of the list of commissions; each stands below it. */
  address: string;
  /** How many are listed at most. */
  bound: number;
  now: Date;
};

/** A group's commissions: those in work with what comes next and what is late, those that ended folded up. */
export function CommissionsList({ commissions, address, bound, now }: CommissionsListProps) {
  const t = useTranslations("commission");
  const columns = useColumns(address, now);
  if (commissions.length === 0) return null;
  const inWork = commissions.filter(({ next }) => next !== null);
  const ended = commissions.filter(({ next }) => next === null);
  const table = (caption: string, rows: readonly CommissionView[]) => (
    <Table caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
  );
  return (
    <TitledSection id="commissions" title={t("open")} lead={t("openLead")}>
      {inWork.length > 0 && table(t("caption"), inWork)}
      {ended.length > 0 && (
        <Disclosure summary={t("ended", { count: ended.length })}>
          {table(t("endedCaption"), ended)}
        </Disclosure>
      )}
      {commissions.length >= bound && <p className="text-sm text-quiet">{t("bound", { count: bound })}</p>}
    </TitledSection>
  );
}

function useColumns(address: string, now: Date): Column<CommissionView>[] {
  const t = useTranslations("commission");
  return [
    {
      key: "title",
      header: t("column.title"),
      isRowHeader: true,
      cell: ({ slug, title }) => (
        <Link
          href={`${address}/${slug}` as Route}
          prefetch={false}
          className="link target font-serif text-base font-semibold"
        >
          {title}
        </Link>
      ),
    },
    {
      key: "state",
      header: t("column.state"),
      cell: ({ state }) => <CommissionStateBadge state={state} />,
    },
    {
      key: "authors",
      header: t("column.authors"),
      cell: ({ authors }) => <Byline authors={authors} />,
    },
    { key: "next", header: t("column.next"), cell: (commission) => <Next commission={commission} /> },
    {
      key: "due",
      header: t("column.due"),
      cell: ({ next }) => next?.dueOn && <DueDay on={next.dueOn} now={now} />,
    },
  ];
}

function Next({ commission: { next, waitsForDecision } }: { commission: CommissionView }) {
  const t = useTranslations("commission");
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {next && t(`step.${next.step}`)}
      {waitsForDecision && <Badge tone="warn">{t("status.waits")}</Badge>}
    </span>
  );
}
