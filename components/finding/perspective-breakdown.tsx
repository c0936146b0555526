import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { PositionBar } from "#components/ui/position-bar.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import { type PerspectiveRow, positionValues } from "#lib/domain/findings/types.ts";

export type PerspectiveBreakdownProps = {
  /** Null where it would tell of too few: nothing is drawn. */
  rows: readonly PerspectiveRow[] | null;
};

/** Who stands where by the perspective they bring, as bars and as a table. */
export function PerspectiveBreakdown({ rows }: PerspectiveBreakdownProps) {
  const t = useTranslations("calls.breakdown");
  if (!rows) return null;
  return (
    <section aria-labelledby="by-perspective" className="grid max-w-measure grid-cols-1 gap-3">
      <h3 id="by-perspective" className="font-semibold">
        {t("title")}
      </h3>
      <p className="text-sm text-quiet">{t("lead")}</p>
      <ul className="grid gap-3">
        {rows.map(({ perspective, counts }) => (
          <li key={perspective ?? ""}>
            <p className="mb-1 text-sm font-medium">{perspective ?? t("rest")}</p>
            <PositionBar counts={counts} legend={false} />
          </li>
        ))}
      </ul>
      <Disclosure summary={t("asTable")}>
        <BreakdownTable rows={rows} />
      </Disclosure>
    </section>
  );
}

function BreakdownTable({ rows }: { rows: readonly PerspectiveRow[] }) {
  const t = useTranslations("calls.breakdown");
  const values = useTranslations("domain.position");
  const columns: Column<PerspectiveRow>[] = [
    {
      key: "perspective",
      header: t("perspective"),
      cell: ({ perspective }) => perspective ?? t("rest"),
      isRowHeader: true,
    },
    ...positionValues.map((value) => ({
      key: value,
      header: values(value),
      cell: ({ counts }: PerspectiveRow) => counts[value],
      align: "end" as const,
    })),
  ];
  return (
    <Table
      caption={t("caption")}
      columns={columns}
      rows={rows}
      rowKey={({ perspective }) => perspective ?? ""}
    />
  );
}
