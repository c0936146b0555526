import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EarlierList } from "#components/earlier/earlier-list.tsx";
import { VisitButton } from "#components/paper/visit-button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listEarlier } from "#lib/domain/earlier-publications/queries.ts";
import { requirePublisher } from "./require-publisher.ts";

type Props = PageProps<"/workspace/[group]/earlier">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requirePublisher((await params).group);
  const t = await getTranslations("publication.earlier");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function EarlierPublicationsPage({ params }: Props) {
  const { actor, group } = await requirePublisher((await params).group);
  const { cards, total } = await listEarlier(actor, group.id);
  const t = await getTranslations("publication.earlier");
  const address = `/workspace/${group.slug}/earlier`;
  const bring = group.may.publish && (
    <VisitButton href={`${address}/new`} variant="primary">
      {cards.length > 0 ? t("another") : t("bring")}
    </VisitButton>
  );
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("means")} actions={bring} />
      {cards.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : (
        <EarlierList {...{ cards, total, address }} />
      )}
    </>
  );
}
