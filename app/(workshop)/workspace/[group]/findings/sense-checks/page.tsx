import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SenseChecksTable } from "#components/sense-check/sense-checks-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listSenseChecks } from "#lib/domain/sense-checks/queries.ts";
import { requireGroup } from "#lib/web/require-group.ts";

type Props = PageProps<"/workspace/[group]/findings/sense-checks">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("sense");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function SenseChecksPage({ params }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const checks = await listSenseChecks(actor, group.id);
  const t = await getTranslations("sense");
  const ask = group.may.moderate && (
    <LinkButton href={`/workspace/${group.slug}/findings/sense-checks/new`} variant="primary">
      {t("ask")}
    </LinkButton>
  );
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("lead")} actions={ask} />
      {checks.length > 0 ? (
        <SenseChecksTable slug={group.slug} checks={checks} />
      ) : (
        <EmptyState title={t("list.none")}>{t("list.noneHint")}</EmptyState>
      )}
    </>
  );
}
