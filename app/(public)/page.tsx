import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EventList } from "#components/event/event-list.tsx";
import { StructuredData } from "#components/frame/structured-data.tsx";
import { PublicGroupList } from "#components/group/public-group-list.tsx";
import { PageSection } from "#components/publication/page-section.tsx";
import { PublicationList } from "#components/publication/publication-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listEvents } from "#lib/domain/events/queries.ts";
import { partByTime } from "#lib/domain/events/rules.ts";
import { listAnnouncedGroups } from "#lib/domain/groups/queries.ts";
import { listPublications } from "#lib/domain/publications/queries.ts";
import { settings } from "#lib/infra/settings.ts";
import { siteThings } from "#lib/publish/metadata/site-things.ts";
import { readInstitution } from "#lib/web/institution.ts";
import { feedLinks } from "../feed-links.ts";
import { alternatesOf } from "./alternates.ts";
import { MoreLink } from "./more-link.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await readInstitution();
  return { title: { absolute: name }, alternates: await alternatesOf("/", feedLinks("")) };
}

export default async function HomePage() {
  const t = await getTranslations("public.home");
  const [institution, { cards }, groups, events] = await Promise.all([
    readInstitution(),
    listPublications({ page: 1 }),
    listAnnouncedGroups(),
    listEvents(),
  ]);
  const [next] = partByTime(events, new Date()).coming;
  return (
    <>
      <StructuredData things={siteThings({ ...institution, url: `${settings().appUrl}/` })} />
      <PageHeading
        title={institution.name}
        standfirst={[institution.tagline, t("standfirst")].filter(Boolean).join(" ")}
      />
      <PageSection
        id="publications"
        title={t("publications")}
        more={<MoreLink href="/publications">{t("allPublications")}</MoreLink>}
      >
        {cards.length === 0 ? (
          <EmptyState title={t("noPublications")}>{t("noPublicationsText")}</EmptyState>
        ) : (
          <PublicationList cards={cards.slice(0, 5)} />
        )}
      </PageSection>
      {groups.length > 0 && (
        <PageSection
          id="groups"
          title={t("groups")}
          more={<MoreLink href="/groups">{t("allGroups")}</MoreLink>}
        >
          <PublicGroupList groups={groups.slice(0, 6)} />
        </PageSection>
      )}
      {next && (
        <PageSection
          id="event"
          title={t("nextEvent")}
          more={<MoreLink href="/events">{t("allEvents")}</MoreLink>}
        >
          <EventList events={[next]} />
        </PageSection>
      )}
    </>
  );
}
