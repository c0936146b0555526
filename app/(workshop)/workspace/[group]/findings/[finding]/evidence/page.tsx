import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { evidenceKinds } from "#lib/domain/evidence/types.ts";
import { requireFinding } from "../require-finding.ts";
import { EvidenceChoice } from "./evidence-choice.tsx";
import { readEvidenceSearch } from "./search.ts";

type Props = PageProps<"/workspace/[group]/findings/[finding]/evidence">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: slug, finding: number } = await params;
  const { group, finding } = await requireFinding(slug, number);
  const t = await getTranslations("evidence.adding");
  return { title: `${t("title", { number: finding.number })} · ${group.name}` };
}

export default async function AddEvidencePage({ params, searchParams }: Props) {
  const { group: slug, finding: number } = await params;
  const { actor, group, finding } = await requireFinding(slug, number);
  const search = readEvidenceSearch(await searchParams);
  const [t, kinds] = await Promise.all([
    getTranslations("evidence.adding"),
    getTranslations("evidence.kind"),
  ]);
  const address = `/workspace/${group.slug}/findings/${finding.number}`;
  const tabs = evidenceKinds.map((kind) => ({
    href: `${address}/evidence?kind=${kind}`,
    label: kinds(kind),
    current: kind === search.kind,
  }));
  return (
    <>
      <Breadcrumbs crumbs={[{ href: address, label: t("back", { number: finding.number }) }]} />
      <PageHeading title={t("title", { number: finding.number })} standfirst={finding.statement} />
      {finding.may.addEvidence ? (
        <div className="grid grid-cols-1 gap-8">
          <Tabs label={t("kinds")} tabs={tabs} />
          <EvidenceChoice {...{ actor, group, finding, search }} />
        </div>
      ) : (
        <EmptyState title={t("closed")} />
      )}
    </>
  );
}
