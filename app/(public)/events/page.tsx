import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EventList } from "#components/event/event-list.tsx";
import { PageSection } from "#components/publication/page-section.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listEvents } from "#lib/domain/events/queries.ts";
import { partByTime } from "#lib/domain/events/rules.ts";
import { alternatesOf } from "../alternates.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("event");
  return { title: t("title"), description: t("standfirst"), alternates: await alternatesOf("/events") };
}

export default async function EventsPage() {
  const t = await getTranslations("event");
  const events = await listEvents();
  const { coming, past } = partByTime(events, new Date());
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("standfirst")} />
      {events.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <PageSection id="coming" title={t("coming")}>
          {coming.length === 0 ? <EmptyState title={t("noneComing")} /> : <EventList events={coming} />}
        </PageSection>
      )}
      {past.length > 0 && (
        <PageSection id="past" title={t("past")}>
          <EventList events={past} />
        </PageSection>
      )}
    </>
  );
}
