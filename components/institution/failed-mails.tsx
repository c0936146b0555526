import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { FailedMail } from "#lib/domain/institution/types.ts";

/** Mails that were given up: to whom, when and why, without a word of them. */
export function FailedMails({ mails }: { mails: readonly FailedMail[] }) {
  const t = useTranslations("notifications.failed");
  if (mails.length === 0) return <EmptyState title={t("none")} />;
  const columns: Column<FailedMail>[] = [
    { key: "to", header: t("to"), isRowHeader: true, cell: ({ to }) => to },
    { key: "at", header: t("at"), cell: ({ at }) => <DateTime at={at} zone="UTC" /> },
    {
      key: "reason",
      header: t("reason"),
      cell: ({ code }) => (code === null ? t("unreached") : t("refused", { code: String(code) })),
    },
  ];
  return <Table caption={t("caption")} columns={columns} rows={mails} rowKey={({ id }) => id} />;
}
