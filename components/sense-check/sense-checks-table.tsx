import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { SenseCheckCard } from "#lib/domain/sense-checks/types.ts";
import { SenseCheckStateBadge } from "./sense-check-state-badge.tsx";

export type SenseChecksTableProps = { slug: string; checks: readonly SenseCheckCard[] };

/** The group's sense-checks, and whether the reader has answered; nothing of what came of them. */
export function SenseChecksTable({ slug, checks }: SenseChecksTableProps) {
  const t = useTranslations("sense");
  const columns: Column<SenseCheckCard>[] = [
    { key: "number", header: t("list.number"), align: "end", cell: ({ number }) => number },
    {
      key: "question",
      header: t("list.question"),
      isRowHeader: true,
      cell: (check) => <Question slug={slug} check={check} />,
    },
    {
      key: "closing",
      header: t("list.closing"),
      cell: ({ state, closesAt }) => (
        <div className="grid justify-items-start gap-1">
          <SenseCheckStateBadge state={state} />
          <DateTime at={closesAt} zone="UTC" />
        </div>
      ),
    },
    { key: "mine", header: t("list.mine"), cell: (check) => t(`list.${standing(check)}`) },
  ];
  return <Table caption={t("list.caption")} columns={columns} rows={checks} rowKey={({ id }) => id} />;
}

function Question({ slug, check: { number, question } }: { slug: string; check: SenseCheckCard }) {
  const t = useTranslations("sense");
  return (
    <div className="min-w-56 max-w-measure">
      <Link
        href={`/workspace/${slug}/findings/sense-checks/${number}`}
        prefetch={false}
        className="font-serif text-base font-medium hover:text-accent hover:underline"
      >
        {question ?? t("number", { number })}
      </Link>
      {question === null && <p className="font-normal text-quiet">{t("list.hidden")}</p>}
    </div>
  );
}

function standing({ question, answered, state }: SenseCheckCard) {
  if (question === null) return "notAsked";
  if (answered) return "answered";
  return state === "open" ? "waiting" : "missed";
}
