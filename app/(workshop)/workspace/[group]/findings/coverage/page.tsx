import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CoverageBars } from "#components/evidence/coverage/coverage-bars.tsx";
import { CoverageLists } from "#components/evidence/coverage/coverage-lists.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { readCoverage } from "#lib/domain/evidence/read-coverage.ts";
import { requireGroup } from "#lib/web/require-group.ts";

type Props = PageProps<"/workspace/[group]/findings/coverage">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("evidence.coverage");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function CoveragePage({ params }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const coverage = (await readCoverage(actor, group.id)) ?? forbidden();
  const t = await getTranslations("evidence.coverage");
  const address = `/workspace/${group.slug}`;
  return (
    <>
      <Breadcrumbs crumbs={[{ href: `${address}/findings`, label: t("back") }]} />
      <PageHeading title={t("title")} standfirst={t("lead")} />
      <CoverageBars coverage={coverage} />
      <CoverageLists {...{ address, coverage }} />
    </>
  );
}
