import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageSection } from "#components/publication/page-section.tsx";
import { TopicLinks } from "#components/publication/topic-links.tsx";
import { SearchForm } from "#components/search/search-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listTopics } from "#lib/domain/publications/list-topics.ts";
import { Answers } from "./answers.tsx";
import { readSearch } from "./read-search.ts";
import { searchEverything, totalOf } from "./search-everything.ts";

type Props = PageProps<"/search">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("public.search");
  const { search } = readSearch(await searchParams);
  return {
    title: search ? t("titleFor", { query: search.q }) : t("title"),
    robots: { index: false },
    alternates: { canonical: "/search" },
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const { search, unreadable } = readSearch(await searchParams);
  const found = search && (await searchEverything(search));
  const t = await getTranslations("public.search");
  // public/search.js puts the two parts with an id in place while somebody types; both keep room, so that nothing else moves.
  return (
    <>
      <PageHeading title={t("title")} />
      <SearchForm words={search?.q ?? null} problem={unreadable ? t("unreadable") : undefined} />
      <p id="search-status" className="mt-6 min-h-[1lh] text-quiet" role="status">
        {search && found && t("found", { count: totalOf(found.counts, search.kind), query: search.q })}
      </p>
      <div id="search-found" className="min-h-screen">
        {search && found ? <Answers search={search} found={found} /> : <Topics />}
      </div>
      <script src="/search.js" defer />
    </>
  );
}

/** Before anything is asked. */
async function Topics() {
  const topics = await listTopics();
  const t = await getTranslations("public.search");
  if (topics.length === 0) return null;
  return (
    <PageSection id="topics" title={t("topics")}>
      <TopicLinks topics={topics} />
    </PageSection>
  );
}
