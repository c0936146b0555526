import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ExportLinks } from "#components/source/export-links.tsx";
import { ImportSources } from "#components/source/import-sources.tsx";
import { listAddress, sourceFormAddress } from "#components/source/library-address.ts";
import { SourceFilters } from "#components/source/source-filters.tsx";
import { SourcesTable } from "#components/source/sources-table.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listSources } from "#lib/domain/sources/queries.ts";
import { type SourceFilter, sourceFilterSchema } from "#lib/domain/sources/schema.ts";
import type { LibraryView, SourceView } from "#lib/domain/sources/types.ts";
import { searchSources } from "#lib/publish/citation/search-sources.ts";
import { pasteSourcesAction, restoreSourceAction } from "./actions.ts";

export type LibraryRoomProps = {
  actor: SignedInActor;
  library: LibraryView;
  searchParams: Promise<Record<string, unknown>>;
  /** What stands above the list: for a text, how it cites. */
  children?: ReactNode;
};

const perPage = 50;

/** A library's page: what is in it, and every way in and out. */
export async function LibraryRoom({ actor, library, searchParams, children }: LibraryRoomProps) {
  const filter = sourceFilterSchema.parse(await searchParams);
  const [sources, t] = await Promise.all([
    listSources(actor, library, filter.removed !== undefined),
    getTranslations("sources"),
  ]);
  const { address, documentId, may } = library;
  const crumbs = [
    { href: library.room, label: library.name },
    ...(documentId ? [{ href: `/workspace/${library.groupSlug}/sources`, label: t("toGroup") }] : []),
  ];
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      <PageHeading
        title={t("title")}
        overline={library.name}
        standfirst={t(documentId ? "hintText" : "hintGroup")}
        actions={may.change && <LinkButton href={sourceFormAddress(library)}>{t("add")}</LinkButton>}
      />
      <div className="grid grid-cols-1 gap-8">
        {children}
        {may.change && (
          <ImportSources
            library={library}
            paste={pasteSourcesAction}
            open={sources.length === 0 && !filter.removed}
          />
        )}
        <section>
          {(sources.length > 0 || filter.q) && <SourceFilters {...{ address, filter }} />}
          <Found {...{ library, filter, sources }} />
        </section>
        {sources.length > 0 && !filter.removed && <ExportLinks library={library} />}
        <p>
          <a
            href={listAddress(address, { removed: filter.removed ? undefined : "1" })}
            className="link text-sm"
          >
            {t(filter.removed ? "table.showKept" : "table.showRemoved")}
          </a>
        </p>
      </div>
    </>
  );
}

type FoundProps = { library: LibraryView; filter: SourceFilter; sources: SourceView[] };

async function Found({ library, filter, sources }: FoundProps) {
  const t = await getTranslations("sources");
  const found = searchSources(sources, filter);
  const shown = found.slice((filter.page - 1) * perPage, filter.page * perPage);
  if (sources.length === 0)
    return filter.removed ? (
      <EmptyState title={t("noneRemoved")} />
    ) : (
      <EmptyState title={t("none")}>{library.may.change && t("noneHelp")}</EmptyState>
    );
  if (shown.length === 0) return <EmptyState title={t("noneFound")}>{t("noneFoundHelp")}</EmptyState>;
  return (
    <>
      <p className="mb-3 text-sm text-quiet">{t("count", { count: found.length })}</p>
      <SourcesTable
        library={library}
        sources={shown}
        restore={filter.removed ? restoreSourceAction : undefined}
      />
      <Pagination
        page={filter.page}
        pages={Math.ceil(found.length / perPage)}
        hrefOf={(page) => listAddress(library.address, { ...filter, page })}
      />
    </>
  );
}
