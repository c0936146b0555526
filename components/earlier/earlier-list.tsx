import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { Day } from "#components/ui/date-time.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { EarlierCard } from "#lib/domain/earlier-publications/types.ts";

export type EarlierListProps = {
  cards: readonly EarlierCard[];
  total: number;
  /** Below it each has its page. */
  address: string;
};

/** What a group brings in or brought in, each with the way to it. */
export function EarlierList({ cards, total, address }: EarlierListProps) {
  const t = useTranslations("publication.earlier");
  const type = useTranslations("domain.publicationType");
  const columns: Column<EarlierCard>[] = [
    {
      key: "title",
      header: t("columns.title"),
      isRowHeader: true,
      cell: ({ id, title }) => (
        <a href={`${address}/${id}`} className="link target inline-flex items-center break-words">
          {title}
        </a>
      ),
    },
    { key: "type", header: t("columns.type"), cell: (card) => type(card.type) },
    { key: "day", header: t("columns.day"), cell: (card) => <Day on={new Date(card.publishedOn)} /> },
    {
      key: "state",
      header: t("columns.state"),
      cell: ({ broughtInAt }) => (
        <Badge tone={broughtInAt ? "success" : "warn"}>{broughtInAt ? t("broughtIn") : t("preparing")}</Badge>
      ),
    },
  ];
  return (
    <>
      <Table caption={t("title")} columns={columns} rows={cards} rowKey={({ id }) => id} />
      {total > cards.length && <p className="text-quiet">{t("cut", { shown: cards.length, total })}</p>}
    </>
  );
}
