import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { KindLinks } from "#components/search/kind-links.tsx";
import { isNarrowed, type Search, searchAddress } from "#components/search/search-address.ts";
import { SearchFilters } from "#components/search/search-filters.tsx";
import { searchFormId } from "#components/search/search-form.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { type Found, totalOf } from "./search-everything.ts";
import { SearchResults } from "./search-results.tsx";
import { suggestQuery, suspiciouslyFew } from "./suggest-query.ts";

export type AnswersProps = { search: Search; found: Found };

/** All that answers a search, with the ways to narrow and to widen it. */
export async function Answers({ search, found }: AnswersProps) {
  const { counts, publications, pages } = found;
  const total = totalOf(counts, search.kind);
  const everything = totalOf(counts);
  const narrows = search.kind === undefined || search.kind === "publications";
  const t = await getTranslations("public.search");
  return (
    <>
      {search.kind && <input type="hidden" name="kind" value={search.kind} form={searchFormId} />}
      {everything <= suspiciouslyFew && !isNarrowed(search) && (
        <Suggestion query={search.q} found={everything} />
      )}
      {found.widened && narrows && <p className="mt-2 text-quiet">{t("widened")}</p>}
      {(everything > 0 || search.kind) && <KindLinks search={search} counts={counts} />}
      {narrows && <SearchFilters search={search} facets={publications.facets} />}
      <SearchResults search={search} found={found} />
      {(total === 0 || search.page > pages) && (
        <div className="mt-6">
          <NothingFound search={search} total={total} />
        </div>
      )}
      {search.page <= pages && (
        <div className="mt-8">
          <Pagination
            page={search.page}
            pages={pages}
            hrefOf={(page) => searchAddress({ ...search, page })}
          />
        </div>
      )}
    </>
  );
}

async function Suggestion({ query, found }: { query: string; found: number }) {
  const suggested = await suggestQuery(query, found);
  const t = await getTranslations("public.search");
  if (suggested === null) return null;
  const link = (words: ReactNode) => (
    <a href={searchAddress({ q: suggested })} className="link font-medium">
      {words}
    </a>
  );
  return <p className="mt-2 text-lg">{t.rich("suggestion", { query: suggested, link })}</p>;
}
