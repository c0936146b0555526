import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { PaperVersion } from "#lib/domain/papers/types.ts";

/** The frozen versions of a paper, a line each. `address` is that of the list. */
export function VersionsTable({ versions, address }: { versions: readonly PaperVersion[]; address: string }) {
  const t = useTranslations("paper.versions");
  const columns: Column<PaperVersion>[] = [
    { key: "number", header: t("number"), cell: ({ number }) => number },
    {
      key: "name",
      header: t("name"),
      isRowHeader: true,
      cell: ({ number, name }) => (
        <Link href={`${address}/${number}` as Route} className="link">
          {name}
        </Link>
      ),
    },
    { key: "when", header: t("when"), cell: ({ createdAt }) => <DateTime at={createdAt} zone="UTC" /> },
    { key: "by", header: t("by"), cell: ({ createdBy }) => createdBy?.name },
    {
      key: "words",
      header: t("words"),
      align: "end",
      cell: ({ wordCount }) => t("wordCount", { count: wordCount }),
    },
  ];
  return (
    <Table caption={t("caption")} columns={columns} rows={versions} rowKey={({ number }) => `${number}`} />
  );
}
