import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CalendarDays } from "#components/calendar/calendar-days.tsx";
import { CalendarFeed } from "#components/calendar/calendar-feed.tsx";
import { MonthGrid } from "#components/calendar/month-grid.tsx";
import { MonthSteps } from "#components/calendar/month-steps.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { readCalendarFeed, readOwnTimeZone } from "#lib/domain/accounts/queries.ts";
import { listDates } from "#lib/domain/obligations/list-dates.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { endCalendarFeedAction, makeCalendarFeedAction } from "./actions.ts";
import { monthAfter, readMonth, spanOf, weeksOf } from "./month.ts";

type Props = PageProps<"/workspace/[group]/calendar">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("calendar");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function CalendarPage({ params, searchParams }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const [t, ownZone, feedSince] = await Promise.all([
    getTranslations("calendar"),
    readOwnTimeZone(actor),
    readCalendarFeed(actor),
  ]);
  const zone = ownZone ?? "UTC";
  const month = readMonth((await searchParams).month, new Date(), zone);
  const weeks = weeksOf(month, await listDates(actor, [group.id], spanOf(month, zone)), zone);
  const days = weeks.flat().filter((day) => day !== null);
  const busy = days.filter(({ entries }) => entries.length > 0);
  const address = (of: string) => `/workspace/${group.slug}/calendar?month=${of}`;
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("lead")} />
      <div className="grid grid-cols-1 gap-8">
        <MonthSteps
          month={month}
          before={address(monthAfter(month, -1))}
          after={address(monthAfter(month, 1))}
        />
        <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[20rem_1fr]">
          <MonthGrid month={month} weeks={weeks} />
          {busy.length > 0 ? (
            <CalendarDays days={busy} zone={zone} />
          ) : (
            <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
          )}
        </div>
        <TitledSection id="feed" title={t("feed.title")} lead={t("feed.lead")}>
          <CalendarFeed since={feedSince} make={makeCalendarFeedAction} end={endCalendarFeedAction} />
        </TitledSection>
      </div>
    </>
  );
}
