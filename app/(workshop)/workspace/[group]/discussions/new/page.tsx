import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PlanForm } from "#components/discussion/plan-form.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listDiscussions } from "#lib/domain/discussions/queries.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { planDiscussionAction } from "./actions.ts";

type Props = PageProps<"/workspace/[group]/discussions/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("plan");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function PlanDiscussionPage({ params }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  if (!group.may.moderate) forbidden();
  const t = await getTranslations("plan");
  const discussions = await getTranslations("discussion");
  const [latest] = await listDiscussions(actor, group.id);
  const crumbs = [{ href: `/workspace/${group.slug}/discussions`, label: discussions("title") }];
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      <PageHeading title={t("title")} standfirst={t("lead")} />
      <PlanForm action={planDiscussionAction} groupId={group.id} zone={latest?.timeZone} />
    </>
  );
}
