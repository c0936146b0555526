import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EventList } from "#components/event/event-list.tsx";
import { PublicGroupList } from "#components/group/public-group-list.tsx";
import { PersonHeading } from "#components/person/person-heading.tsx";
import { listAddress } from "#components/publication/list-address.ts";
import { PageSection } from "#components/publication/page-section.tsx";
import { PublicationList } from "#components/publication/publication-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { listEvents } from "#lib/domain/events/queries.ts";
import { listGroupsOf } from "#lib/domain/groups/queries.ts";
import { listPublications } from "#lib/domain/publications/queries.ts";
import { summaryOf } from "#lib/publish/metadata/summary.ts";
import { alternatesOf } from "../../alternates.ts";
import { MoreLink } from "../../more-link.tsx";
import { pagePreview } from "../../page-preview.ts";
import { PersonData } from "./person-data.tsx";
import { requirePerson } from "./require-person.ts";

type Props = PageProps<"/people/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, slug, bio } = await requirePerson((await params).slug);
  const path = `/people/${slug}`;
  const description = summaryOf(bio);
  return {
    ...{ title: name, description, alternates: await alternatesOf(path) },
    ...(await pagePreview({ title: name, description, path, type: "profile" })),
  };
}

export default async function PersonPage({ params }: Props) {
  const person = await requirePerson((await params).slug);
  const [groups, { cards, total }, events] = await Promise.all([
    listGroupsOf(person.slug),
    listPublications({ author: person.slug, page: 1 }),
    listEvents({ personSlug: person.slug }),
  ]);
  const t = await getTranslations("public.person");
  const home = await getTranslations("public.home");
  const more = total > cards.length && (
    <MoreLink href={listAddress({ author: person.slug })}>{home("allPublications")}</MoreLink>
  );
  return (
    <>
      <PersonData person={person} groups={groups} />
      <PersonHeading person={person} />
      <div className="reading">
        <p className="whitespace-pre-line">{person.bio || t("noBio")}</p>
      </div>
      {groups.length > 0 && (
        <PageSection id="groups" title={t("groups")}>
          <PublicGroupList groups={groups} />
        </PageSection>
      )}
      <PageSection id="publications" title={t("publications")} more={more}>
        {cards.length === 0 ? <EmptyState title={t("noPublications")} /> : <PublicationList cards={cards} />}
      </PageSection>
      {events.length > 0 && (
        <PageSection id="events" title={t("events")}>
          <EventList events={events} />
        </PageSection>
      )}
    </>
  );
}
