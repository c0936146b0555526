import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { listAddress } from "#components/publication/list-address.ts";
import { PublicationFilters } from "#components/publication/publication-filters.tsx";
import { PublicationList } from "#components/publication/publication-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { visitor } from "#lib/base/actor.ts";
import { findRenamedGroup, listAnnouncedGroups } from "#lib/domain/groups/queries.ts";
import { findPersonBySlug } from "#lib/domain/people/queries.ts";
import { listTopics } from "#lib/domain/publications/list-topics.ts";
import { listPublications, listYears, publicationsPerPage } from "#lib/domain/publications/queries.ts";
import { type PublicationFilter, publicationFilterSchema } from "#lib/domain/publications/schema.ts";
import { findMatchingEditions } from "#lib/domain/publications/search-publications.ts";
import { feedLinks } from "../../feed-links.ts";
import { alternatesOf } from "../alternates.ts";

type Props = PageProps<"/publications">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("publication");
  const canonical = listAddress(publicationFilterSchema.parse(await searchParams));
  const alternates = await alternatesOf(canonical, feedLinks(""));
  return { title: t("title"), description: t("standfirst"), alternates };
}

export default async function PublicationsPage({ searchParams }: Props) {
  const filter = publicationFilterSchema.parse(await searchParams);
  const among = filter.q ? await findMatchingEditions(filter.q) : undefined;
  const [{ cards, total }, topics, groups, years, author] = await Promise.all([
    listPublications(filter, among),
    listTopics(),
    listAnnouncedGroups(),
    listYears(),
    filter.author ? findPersonBySlug(visitor, filter.author) : null,
  ]);
  if (filter.group && !groups.some(({ slug }) => slug === filter.group)) await leadToRenamed(filter);
  const t = await getTranslations("publication");
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("standfirst")} />
      <PublicationFilters {...{ filter, topics, groups, years, author }} />
      <p className="mb-5 text-sm text-quiet">{t("filter.total", { count: total })}</p>
      {cards.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <PublicationList cards={cards} level={2} />
      )}
      <Pagination
        page={filter.page}
        pages={Math.ceil(total / publicationsPerPage)}
        hrefOf={(page) => listAddress({ ...filter, page })}
      />
    </>
  );
}

/** A list narrowed to a group by its former name is the one of its present name. */
async function leadToRenamed(filter: PublicationFilter): Promise<void> {
  const renamed = filter.group && (await findRenamedGroup(filter.group));
  if (renamed) permanentRedirect(listAddress({ ...filter, group: renamed }));
}
