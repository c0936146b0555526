import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Excerpt } from "#components/publication/excerpt.tsx";
import { PageSection } from "#components/publication/page-section.tsx";
import { PublicationEntry } from "#components/publication/publication-list.tsx";
import { FoundEvents, FoundGroups, FoundPeople, FoundTopics } from "#components/search/found-things.tsx";
import {
  type Search,
  type SearchKind,
  searchAddress,
  searchKinds,
} from "#components/search/search-address.ts";
import { Marked } from "#components/ui/marked.tsx";
import type { SearchHit } from "#lib/domain/publications/types.ts";
import { MoreLink } from "../more-link.tsx";
import type { Found } from "./search-everything.ts";

export type SearchResultsProps = { search: Search; found: Found };

/** What was found, by kind; kinds without a result are left out. */
export function SearchResults({ search, found }: SearchResultsProps) {
  const t = useTranslations("public.search");
  const { publications, people, groups, events, topics, terms, counts } = found;
  const lists: Record<SearchKind, { shown: number; list: ReactNode }> = {
    publications: { shown: publications.hits.length, list: <FoundPublications hits={publications.hits} /> },
    people: { shown: people.people.length, list: <FoundPeople people={people.people} terms={terms} /> },
    groups: { shown: groups.groups.length, list: <FoundGroups groups={groups.groups} terms={terms} /> },
    events: { shown: events.events.length, list: <FoundEvents events={events.events} terms={terms} /> },
    topics: { shown: topics.topics.length, list: <FoundTopics topics={topics.topics} terms={terms} /> },
  };
  return searchKinds
    .filter((kind) => lists[kind].shown > 0)
    .map((kind) => (
      <PageSection key={kind} id={kind} title={t(kind)}>
        <ul className="max-w-4xl divide-y divide-line">{lists[kind].list}</ul>
        {search.kind === undefined && counts[kind] > lists[kind].shown && (
          <MoreLink href={searchAddress({ q: search.q, kind })}>
            {t("allOfKind", { kind, count: counts[kind] })}
          </MoreLink>
        )}
      </PageSection>
    ));
}

function FoundPublications({ hits }: { hits: readonly SearchHit[] }) {
  return hits.map(({ card, title, excerpt }) => (
    <li key={card.slug} className="py-5 first:pt-0">
      <PublicationEntry card={card} level={3} title={<Marked runs={title} />}>
        {excerpt.length > 0 && <Excerpt {...{ excerpt, card }} />}
      </PublicationEntry>
    </li>
  ));
}
