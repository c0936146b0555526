import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GroupEvents } from "#components/group/group-events.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listEvents } from "#lib/domain/events/queries.ts";
import { requireGroup } from "#lib/web/require-group.ts";

type Props = PageProps<"/workspace/[group]/events">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("group.events");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function GroupEventsPage({ params }: Props) {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("group.events");
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("lead")} />
      <GroupEvents
        events={await listEvents({ groupSlug: group.slug })}
        materials={group.may.publish ? `/workspace/${group.slug}/events` : null}
      />
    </>
  );
}
