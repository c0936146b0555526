import { useTranslations } from "next-intl";
import { listAddress } from "#components/source/library-address.ts";
import { SourcesTable } from "#components/source/sources-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { SourceView } from "#lib/domain/sources/types.ts";

const perPage = 50;

export type GlassSourcesProps = {
  sources: readonly SourceView[];
  /** From 1. */
  page: number;
  /** Of this list. */
  address: string;
};

/** A library’s sources some at a time, to be read. */
export function GlassSources({ sources, page, address }: GlassSourcesProps) {
  const t = useTranslations("sources");
  if (sources.length === 0) return <EmptyState title={t("none")} />;
  return (
    <section className="grid grid-cols-1 gap-4">
      <p className="text-sm text-quiet">{t("count", { count: sources.length })}</p>
      <SourcesTable library={null} sources={sources.slice((page - 1) * perPage, page * perPage)} />
      <Pagination
        page={page}
        pages={Math.ceil(sources.length / perPage)}
        hrefOf={(to) => listAddress(address, { page: to })}
      />
    </section>
  );
}
