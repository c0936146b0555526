import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EventList } from "#components/event/event-list.tsx";
import { GroupCalendarLinks } from "#components/group/group-calendar-links.tsx";
import { PublicCharter } from "#components/group/public-charter.tsx";
import { PublicComingSoon } from "#components/group/public-coming-soon.tsx";
import { PublicDiscussions } from "#components/group/public-discussions.tsx";
import { PublicGroupHeading } from "#components/group/public-group-heading.tsx";
import { PublicMembers } from "#components/group/public-members.tsx";
import { PublicTimelineList } from "#components/group/public-timeline-list.tsx";
import { TimelineDrawing } from "#components/group/timeline-drawing.tsx";
import { PageSection } from "#components/publication/page-section.tsx";
import { PublicationList } from "#components/publication/publication-list.tsx";
import { BeTold } from "#components/subscription/be-told.tsx";
import { FeedChoice } from "#components/subscription/feed-choice.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { settings } from "#lib/infra/settings.ts";
import { feedLinks } from "../../../feed-links.ts";
import { alternatesOf } from "../../alternates.ts";
import { MoreLink } from "../../more-link.tsx";
import { pagePreview } from "../../page-preview.ts";
import { GroupData } from "./group-data.tsx";
import { loadPublicGroup } from "./load-public-group.ts";
import { requirePublicGroup } from "./require-public-group.ts";

type Props = PageProps<"/groups/[group]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, slug, summary } = await requirePublicGroup((await params).group);
  const canonical = `/groups/${slug}`;
  const types = { ...feedLinks(canonical), "text/calendar": `${canonical}/calendar.ics` };
  return {
    ...{ title: name, description: summary, alternates: await alternatesOf(canonical, types) },
    ...(await pagePreview({ title: name, description: summary || undefined, path: canonical })),
  };
}

export default async function PublicGroupPage({ params }: Props) {
  const group = await requirePublicGroup((await params).group);
  const shown = await loadPublicGroup(group);
  const t = await getTranslations("public.group");
  const home = await getTranslations("public.home");
  const subscription = await getTranslations("subscription");
  return (
    <>
      <GroupData group={group} members={shown.members} />
      <PublicGroupHeading group={group} />
      {group.conclusion && (
        <PageSection id="conclusion" title={t("conclusion")}>
          <p className="max-w-measure whitespace-pre-line">{group.conclusion}</p>
        </PageSection>
      )}
      {!group.concludedAt && shown.coming.length > 0 && (
        <PageSection id="coming" title={t("coming")}>
          <p className="mb-4 text-quiet">{t("comingIntro")}</p>
          <PublicComingSoon coming={shown.coming} group={group.slug} />
        </PageSection>
      )}
      <PageSection
        id="publications"
        title={t("publications")}
        more={
          shown.total > shown.publications.length && (
            <MoreLink href={`/publications?group=${group.slug}`}>{home("allPublications")}</MoreLink>
          )
        }
      >
        {shown.publications.length === 0 ? (
          <EmptyState title={t("noPublications")}>{t("noPublicationsText")}</EmptyState>
        ) : (
          <PublicationList cards={shown.publications} />
        )}
      </PageSection>
      {!group.concludedAt && (
        <PageSection id="told" title={subscription("follow")}>
          <p className="max-w-measure text-quiet">{subscription("intro")}</p>
          <BeTold to={`/groups/${group.slug}/subscribe`} />
          <FeedChoice base={`/groups/${group.slug}`} />
        </PageSection>
      )}
      {group.charter && (
        <PageSection id="charter" title={t("charter")}>
          <PublicCharter charter={group.charter} />
        </PageSection>
      )}
      <PageSection id="members" title={t("members")}>
        {shown.members.length === 0 ? (
          <EmptyState title={t("noMembers")} />
        ) : (
          <>
            <p className="mb-5 text-quiet">{t("membersIntro")}</p>
            <PublicMembers members={shown.members} />
          </>
        )}
      </PageSection>
      <PageSection id="discussions" title={t("discussions")}>
        {shown.discussions.length === 0 ? (
          <EmptyState title={t("noDiscussions")} />
        ) : (
          <>
            <p className="mb-4 text-quiet">{t("discussionsIntro")}</p>
            <PublicDiscussions discussions={shown.discussions} />
          </>
        )}
      </PageSection>
      <PageSection
        id="events"
        title={t("events")}
        more={<GroupCalendarLinks address={`${settings().appUrl}/groups/${group.slug}/calendar.ics`} />}
      >
        {shown.events.length === 0 ? (
          <EmptyState title={t("noEvents")} />
        ) : (
          <EventList events={shown.events} />
        )}
      </PageSection>
      <PageSection id="timeline" title={t("timeline")}>
        <TimelineDrawing entries={shown.timeline} />
        <PublicTimelineList entries={shown.timeline} />
      </PageSection>
    </>
  );
}
