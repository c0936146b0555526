import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { activityAddress } from "#components/activity/activity-address.ts";
import { ActivityFilters } from "#components/activity/activity-filters.tsx";
import { ActivityList } from "#components/activity/activity-list.tsx";
import { ExportLinks } from "#components/audit/export-links.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { mostExported } from "#lib/domain/notifications/export-activity.ts";
import { listActivity } from "#lib/domain/notifications/list-activity.ts";
import { activityFilterSchema } from "#lib/domain/notifications/schema.ts";
import { requireGroup } from "#lib/web/require-group.ts";

type Props = PageProps<"/workspace/[group]/activity">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("group.activity");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function ActivityRoom({ params, searchParams }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  if (!group.may.readActivity) forbidden();
  const filter = activityFilterSchema.parse(await searchParams);
  const page = await listActivity(actor, group, filter);
  const t = await getTranslations("group.activity");
  const { before, ...chosen } = filter;
  const isNarrowed = Object.values(chosen).some(Boolean);
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("lead")} />
      <div className="grid grid-cols-1 gap-6">
        <ActivityFilters slug={group.slug} filter={filter} page={page} />
        {page.entries.length > 0 ? (
          <>
            <p className="text-sm text-quiet">{t("total", { count: page.total })}</p>
            <ActivityList slug={group.slug} entries={page.entries} />
          </>
        ) : (
          <EmptyState title={t(isNarrowed ? "noneMatch" : "none")}>{!isNarrowed && t("noneHint")}</EmptyState>
        )}
        <p className="flex flex-wrap gap-3">
          {before && <LinkButton href={activityAddress(group.slug, chosen)}>{t("newest")}</LinkButton>}
          {page.older && (
            <LinkButton href={activityAddress(group.slug, { ...chosen, before: page.older })}>
              {t("older")}
            </LinkButton>
          )}
        </p>
        {group.may.oversee && page.entries.length > 0 && (
          <ExportLinks
            most={mostExported}
            hrefOf={(format) => activityAddress(group.slug, chosen, `/export/${format}`)}
          />
        )}
      </div>
    </>
  );
}
