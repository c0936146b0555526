import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { searchWords } from "#lib/domain/publications/schema.ts";
import { countOf, searchEverything } from "./search-everything.ts";
import { SearchForm } from "./search-form.tsx";
import { SearchResults } from "./search-results.tsx";

type Props = PageProps<"/search">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("public.search");
  const { words } = read((await searchParams).q);
  return {
    title: words ? t("titleFor", { query: words }) : t("title"),
    robots: { index: false },
    alternates: { canonical: "/search" },
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const { words, unreadable } = read((await searchParams).q);
  const found = words ? await searchEverything(words) : null;
  const t = await getTranslations("public.search");
  return (
    <>
      <PageHeading title={words ? t("titleFor", { query: words }) : t("title")} />
      <SearchForm words={words} problem={unreadable ? t("unreadable") : undefined} />
      {found && words && (
        <p className="mt-6 text-quiet" role="status">
          {t("found", { count: countOf(found), query: words })}
        </p>
      )}
      {found && countOf(found) > 0 && <SearchResults found={found} />}
      {found && countOf(found) === 0 && (
        <div className="mt-6">
          <EmptyState title={t("nothing")} />
        </div>
      )}
    </>
  );
}

/** Nothing asked, something to search for, or something nobody can search for. */
function read(q: string | string[] | undefined): { words: string | null; unreadable: boolean } {
  const parsed = searchWords.safeParse(q);
  if (parsed.success) return { words: parsed.data, unreadable: false };
  return { words: null, unreadable: q !== undefined && q !== "" };
}
