import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Appearances } from "#components/event/appearances.tsx";
import { EventDetails } from "#components/event/event-details.tsx";
import { EventState } from "#components/event/event-list.tsx";
import { PageSection } from "#components/publication/page-section.tsx";
import { PublicationList } from "#components/publication/publication-list.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { summaryOf } from "#lib/publish/metadata/summary.ts";
import { alternatesOf } from "../../alternates.ts";
import { pagePreview } from "../../page-preview.ts";
import { EventData } from "./event-data.tsx";
import { requireEvent } from "./require-event.ts";

type Props = PageProps<"/events/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, slug, group, description } = await requireEvent((await params).slug);
  const path = `/events/${slug}`;
  const summary = summaryOf(description);
  return {
    title: group ? `${title} · ${group.name}` : title,
    description: summary,
    alternates: await alternatesOf(path),
    ...(await pagePreview({ title, description: summary, path })),
  };
}

export default async function EventPage({ params }: Props) {
  const event = await requireEvent((await params).slug);
  const t = await getTranslations("event");
  return (
    <>
      <EventData event={event} />
      <PageHeading overline={t("overline")} title={event.title} facts={<EventState state={event.state} />} />
      <EventDetails event={event} />
      {event.description && (
        <div className="reading mt-8">
          <p className="whitespace-pre-line">{event.description}</p>
        </div>
      )}
      {event.appearances.length > 0 && (
        <PageSection id="programme" title={t("appearances")}>
          <Appearances appearances={event.appearances} />
        </PageSection>
      )}
      {event.publications.length > 0 && (
        <PageSection id="publications" title={t("publications")}>
          <PublicationList cards={event.publications} />
        </PageSection>
      )}
    </>
  );
}
