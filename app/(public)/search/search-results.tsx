import { useTranslations } from "next-intl";
import { EventList } from "#components/event/event-list.tsx";
import { PublicGroupList } from "#components/group/public-group-list.tsx";
import { PublicPeople } from "#components/person/public-people.tsx";
import { Excerpt } from "#components/publication/excerpt.tsx";
import { PageSection } from "#components/publication/page-section.tsx";
import { PublicationEntry } from "#components/publication/publication-list.tsx";
import type { Found } from "./search-everything.ts";

/** What was found, by kind; kinds without a result are left out. */
export function SearchResults({ found: { publications, people, groups, events } }: { found: Found }) {
  const t = useTranslations("public.search");
  return (
    <>
      {publications.length > 0 && (
        <PageSection id="publications" title={t("publications")}>
          <ul className="max-w-4xl divide-y divide-line">
            {publications.map(({ card, excerpt }) => (
              <li key={card.slug} className="py-5 first:pt-0">
                <PublicationEntry card={card} level={3}>
                  {excerpt.length > 0 && <Excerpt excerpt={excerpt} />}
                </PublicationEntry>
              </li>
            ))}
          </ul>
        </PageSection>
      )}
      {people.length > 0 && (
        <PageSection id="people" title={t("people")}>
          <PublicPeople people={people} />
        </PageSection>
      )}
      {groups.length > 0 && (
        <PageSection id="groups" title={t("groups")}>
          <PublicGroupList groups={groups} />
        </PageSection>
      )}
      {events.length > 0 && (
        <PageSection id="events" title={t("events")}>
          <EventList events={events} />
        </PageSection>
      )}
    </>
  );
}
