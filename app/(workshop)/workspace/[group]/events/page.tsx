import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DraftEvents } from "#components/event/draft-events.tsx";
import { GroupEvents } from "#components/group/group-events.tsx";
import { VisitButton } from "#components/paper/visit-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listDraftEvents } from "#lib/domain/events/find-own-event.ts";
import { listEvents } from "#lib/domain/events/queries.ts";
import { requireGroup } from "#lib/web/require-group.ts";

type Props = PageProps<"/workspace/[group]/events">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("group.events");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function GroupEventsPage({ params }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const t = await getTranslations("group.events");
  const address = `/workspace/${group.slug}/events`;
  const [drafts, events] = await Promise.all([
    group.may.publish ? listDraftEvents(actor, group.id) : [],
    listEvents({ groupSlug: group.slug }),
  ]);
  return (
    <>
      <PageHeading
        title={t("title")}
        standfirst={t("lead")}
        actions={
          group.may.publish && (
            <VisitButton href={`${address}/new`} variant="primary">
              {t("plan")}
            </VisitButton>
          )
        }
      />
      <DraftEvents drafts={drafts} address={address} />
      <GroupEvents events={events} manage={group.may.publish ? address : null} />
    </>
  );
}
