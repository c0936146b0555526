import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActivityList } from "#components/group/activity-list.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listActivity } from "#lib/domain/notifications/list-activity.ts";
import { requireGroup } from "#lib/web/require-group.ts";

type Props = PageProps<"/workspace/[group]/activity">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("group.activity");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function ActivityPage({ params, searchParams }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  if (!group.may.readActivity) forbidden();
  const before = readBefore((await searchParams).before);
  const { entries, older } = await listActivity(actor, group, before);
  const t = await getTranslations("group.activity");
  const address = `/workspace/${group.slug}/activity`;
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("lead")} />
      <ActivityList slug={group.slug} entries={entries} />
      <p className="mt-6 flex flex-wrap gap-3">
        {before !== null && <LinkButton href={address}>{t("newest")}</LinkButton>}
        {older && <LinkButton href={`${address}?before=${entries.at(-1)?.id}`}>{t("older")}</LinkButton>}
      </p>
    </>
  );
}

/** At most 18 digits: within what the database counts with. Anything else begins with the newest. */
function readBefore(value: string | string[] | undefined): bigint | null {
  return typeof value === "string" && /^\d{1,18}$/.test(value) ? BigInt(value) : null;
}
