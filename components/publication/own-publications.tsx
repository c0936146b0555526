import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { OwnPublication } from "#lib/domain/publications/types.ts";

type Row = Pick<OwnPublication, "id" | "slug" | "title" | "type"> & { publishedAt: Date };

export type OwnPublicationsProps = {
  publications: readonly Row[];
  /** Below it each has its page. */
  address: string;
};

/** What a group has published, each with the way to what is said beside it. */
export function OwnPublications({ publications, address }: OwnPublicationsProps) {
  const t = useTranslations("publication.own");
  const type = useTranslations("domain.publicationType");
  const columns: Column<Row>[] = [
    {
      key: "title",
      header: t("columns.title"),
      isRowHeader: true,
      cell: ({ slug, title }) => (
        <a href={`/publications/${slug}`} className="link">
          {title}
        </a>
      ),
    },
    { key: "type", header: t("columns.type"), cell: (row) => type(row.type) },
    { key: "day", header: t("columns.day"), cell: ({ publishedAt }) => <Day on={publishedAt} /> },
    {
      key: "relate",
      header: t("relate"),
      cell: ({ slug, title }) => (
        <a href={`${address}/${slug}`} className="link target inline-flex items-center">
          <span aria-hidden>{t("change")}</span>
          <span className="sr-only">{t("relateOf", { title })}</span>
        </a>
      ),
    },
  ];
  return <Table caption={t("title")} columns={columns} rows={publications} rowKey={({ id }) => id} />;
}
