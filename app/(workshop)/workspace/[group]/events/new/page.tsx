import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EventForm } from "#components/event/event-form.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { requireGroup } from "#lib/web/require-group.ts";
import { planEventAction } from "../actions.ts";

type Props = PageProps<"/workspace/[group]/events/new">;

async function requirePlanner(part: string) {
  const found = await requireGroup(part);
  if (!found.group.may.publish) forbidden();
  return found;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requirePlanner((await params).group);
  const t = await getTranslations("group.events");
  return { title: `${t("planTitle")} · ${group.name}` };
}

export default async function PlanEventPage({ params }: Props) {
  const { group } = await requirePlanner((await params).group);
  const t = await getTranslations("group.events");
  return (
    <>
      <Breadcrumbs crumbs={[{ href: `/workspace/${group.slug}/events`, label: t("title") }]} />
      <PageHeading title={t("planTitle")} standfirst={t("planMeans")} />
      <EventForm event={null} groupId={group.id} action={planEventAction} />
    </>
  );
}
