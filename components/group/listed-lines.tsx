import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { ListedLine } from "#lib/domain/groups/types.ts";

/** What stands in each line of a list, and what is wrong with it. */
export function ListedLines({ lines }: { lines: readonly ListedLine[] }) {
  const t = useTranslations("members.list");
  const roles = useTranslations("domain.role");
  const columns: Column<ListedLine>[] = [
    { key: "line", header: t("line"), align: "end", cell: ({ line }) => line },
    // First, because a telephone shows no more than the first columns.
    { key: "verdict", header: t("verdict"), cell: (line) => <Verdict {...line} /> },
    { key: "name", header: t("head.name"), isRowHeader: true, cell: ({ name }) => name || "—" },
    { key: "email", header: t("head.email"), cell: ({ email }) => email },
    {
      key: "role",
      header: t("head.role"),
      cell: ({ invited, role }) => (invited ? roles(invited.role) : role),
    },
    { key: "perspective", header: t("head.perspective"), cell: ({ perspective }) => perspective },
    { key: "until", header: t("head.until"), cell: ({ until }) => until },
    {
      key: "word",
      header: t("head.word"),
      cell: ({ word }) => <span className="line-clamp-3 max-w-64 whitespace-pre-line">{word}</span>,
    },
  ];
  return <Table caption={t("caption")} columns={columns} rows={lines} rowKey={({ line }) => String(line)} />;
}

function Verdict({ problems, again }: ListedLine) {
  const t = useTranslations("members.list");
  if (problems.length === 0) return again ? t("again") : t("good");
  return (
    <div className="grid min-w-48 justify-items-start gap-1">
      <Badge tone="objection">{t("bad")}</Badge>
      {problems.map((problem) => (
        <span key={problem}>{t(`problem.${problem}`)}</span>
      ))}
    </div>
  );
}
