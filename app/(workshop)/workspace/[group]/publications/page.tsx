import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OwnPublications } from "#components/publication/own-publications.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listOwnPublications } from "#lib/domain/publications/list-own-publications.ts";
import { requireGroup } from "#lib/web/require-group.ts";

type Props = PageProps<"/workspace/[group]/publications">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("publication.own");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function OwnPublicationsPage({ params }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  if (!group.may.correct) forbidden();
  const publications = await listOwnPublications(actor, group.id);
  const t = await getTranslations("publication.own");
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("means")} />
      {publications.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : (
        <OwnPublications publications={publications} address={`/workspace/${group.slug}/publications`} />
      )}
    </>
  );
}
