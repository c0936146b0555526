import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { GlassActivity } from "#components/glass/glass-activity.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { readBehindGlass } from "#lib/domain/break-glass/read-behind-glass.ts";
import { listActivity } from "#lib/domain/notifications/list-activity.ts";
import { activityFilterSchema } from "#lib/domain/notifications/schema.ts";
import { requireGlass } from "../require-glass.ts";

type Props = PageProps<"/admin/groups/[group]/activity">;

const requireActivity = cache(async (part: string, before: string | undefined) => {
  const { actor, group } = await requireGlass(part);
  const page = await readBehindGlass(actor, group.id, async (reader) => ({
    subjectId: group.id,
    page: "activity",
    value: await listActivity(reader, { id: group.id, concludedAt: null }, { before }),
  }));
  return page ? { group, page } : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGlass((await params).group);
  const t = await getTranslations("audit.glass");
  return { title: `${t("activity")} · ${group.name}` };
}

export default async function ActivityBehindGlassPage({ params, searchParams }: Props) {
  const { before } = activityFilterSchema.parse(await searchParams);
  const { group, page } = await requireActivity((await params).group, before);
  const [t, activity] = await Promise.all([
    getTranslations("audit.glass"),
    getTranslations("group.activity"),
  ]);
  const address = `/admin/groups/${group.slug}`;
  return (
    <div className="grid grid-cols-1 gap-6">
      <div>
        <Breadcrumbs crumbs={[{ href: address, label: group.name }]} />
        <PageHeading title={t("activity")} />
      </div>
      {page.entries.length > 0 ? (
        <GlassActivity entries={page.entries} />
      ) : (
        <EmptyState title={activity("none")} />
      )}
      <p className="flex flex-wrap gap-3">
        {before && <LinkButton href={`${address}/activity`}>{activity("newest")}</LinkButton>}
        {page.older && (
          <LinkButton href={`${address}/activity?before=${page.older}`}>{activity("older")}</LinkButton>
        )}
      </p>
    </div>
  );
}
