import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { UseContribution } from "#components/evidence/use-contribution.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findQuotableContribution } from "#lib/domain/evidence/list-quotable.ts";
import { listEvidenceTargets } from "#lib/domain/evidence/queries.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { addEvidenceAction } from "./actions.ts";

type Props = PageProps<"/workspace/[group]/findings/evidence">;

const id = z.uuid().nullable().catch(null);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("evidence.use");
  return { title: `${t("titleContribution")} · ${group.name}` };
}

export default async function UseContributionPage({ params, searchParams }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const asked = id.parse((await searchParams).contribution) ?? notFound();
  const contribution = (await findQuotableContribution(actor, group.id, asked)) ?? notFound();
  const [t, targets] = await Promise.all([
    getTranslations("evidence.use"),
    listEvidenceTargets(actor, group.id),
  ]);
  const { slug, title } = contribution.discussion;
  return (
    <>
      <Breadcrumbs crumbs={[{ href: `/workspace/${group.slug}/discussions/${slug}`, label: title }]} />
      <PageHeading title={t("titleContribution")} />
      <UseContribution contribution={contribution} use={{ targets, action: addEvidenceAction }} />
    </>
  );
}
