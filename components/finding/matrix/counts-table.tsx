import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Column, Table } from "#components/ui/table.tsx";
import { positionValues, type StandingCard } from "#lib/domain/findings/types.ts";

export type CountsTableProps = {
  /** The group's. */
  slug: string;
  cards: readonly StandingCard[];
  /** How many members take positions. */
  asked: number;
};

/** What observers get in place of the matrix: how many stand where. */
export function CountsTable({ slug, cards, asked }: CountsTableProps) {
  const t = useTranslations("board.matrix");
  const values = useTranslations("domain.position");
  const columns: Column<StandingCard>[] = [
    {
      key: "finding",
      header: t("finding"),
      isRowHeader: true,
      cell: ({ number, statement }) => (
        <Link
          href={`/workspace/${slug}/findings/${number}`}
          prefetch={false}
          className="block min-w-56 hover:underline"
        >
          {number}. {statement}
        </Link>
      ),
    },
    ...positionValues.map((value) => ({
      key: value,
      header: values(value),
      align: "end" as const,
      cell: ({ counts }: StandingCard) => counts[value],
    })),
    {
      key: "total",
      header: t("total"),
      align: "end",
      cell: ({ answered }) => t("stands", { answered, asked }),
    },
  ];
  return <Table caption={t("countsCaption")} columns={columns} rows={cards} rowKey={({ id }) => id} />;
}
