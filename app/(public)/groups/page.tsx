import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicGroupList } from "#components/group/public-group-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listAnnouncedGroups } from "#lib/domain/groups/queries.ts";
import { alternatesOf } from "../alternates.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("public.groups");
  return { title: t("title"), description: t("standfirst"), alternates: await alternatesOf("/groups") };
}

export default async function GroupsPage() {
  const t = await getTranslations("public.groups");
  const groups = await listAnnouncedGroups();
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("standfirst")} />
      {groups.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <PublicGroupList groups={groups} level={2} />
      )}
    </>
  );
}
