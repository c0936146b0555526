import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { BreakGlassView } from "#lib/domain/break-glass/types.ts";

/** When the glass of a group was broken, by whom and why. */
export function GlassesTable({ glasses }: { glasses: readonly BreakGlassView[] }) {
  const t = useTranslations("audit.glass");
  const columns: Column<BreakGlassView>[] = [
    { key: "who", header: t("who"), isRowHeader: true, cell: ({ by }) => by },
    { key: "from", header: t("from"), cell: ({ openedAt }) => <DateTime at={openedAt} zone="UTC" /> },
    { key: "to", header: t("to"), cell: ({ until }) => <DateTime at={until} zone="UTC" /> },
    {
      key: "why",
      header: t("why"),
      cell: ({ reason }) => <span className="whitespace-pre-line">{reason}</span>,
    },
  ];
  return <Table caption={t("beforeCaption")} columns={columns} rows={glasses} rowKey={({ id }) => id} />;
}
