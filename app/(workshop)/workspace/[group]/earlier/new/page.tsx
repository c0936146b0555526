import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EarlierForm } from "#components/earlier/earlier-form.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findLastPrepared } from "#lib/domain/earlier-publications/queries.ts";
import { listTopics } from "#lib/domain/publications/list-topics.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { prepareEarlierAction } from "../actions.ts";

type Props = PageProps<"/workspace/[group]/earlier/new">;

async function requireOpen(part: string) {
  const found = await requireGroup(part);
  if (!found.group.may.publish) forbidden();
  return found;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireOpen((await params).group);
  const t = await getTranslations("publication.earlier");
  return { title: `${t("newTitle")} · ${group.name}` };
}

export default async function NewEarlierPage({ params }: Props) {
  const { actor, group } = await requireOpen((await params).group);
  const [last, topics] = await Promise.all([findLastPrepared(actor, group.id), listTopics()]);
  const t = await getTranslations("publication.earlier");
  const { seriesName, ...shared } = last ?? { seriesName: null };
  return (
    <>
      <Breadcrumbs crumbs={[{ href: `/workspace/${group.slug}/earlier`, label: t("title") }]} />
      <PageHeading title={t("newTitle")} standfirst={t("newMeans")} />
      <EarlierForm
        about={{ groupId: group.id }}
        said={{ ...shared, ...(seriesName && { seriesName }) }}
        topics={topics}
        action={prepareEarlierAction}
      />
    </>
  );
}
