import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PaperReading } from "#components/paper/paper-reading.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findPaperVersion } from "#lib/domain/papers/paper-text.ts";
import { buildModel } from "#lib/publish/model.ts";
import { requirePaper } from "../../require-paper.ts";

type Props = PageProps<"/workspace/[group]/papers/[paper]/versions/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { paper, group, version } = await requireVersion(params);
  const t = await getTranslations("paper.versions");
  return { title: `${t("one", { name: version.name, paper: paper.title })} · ${group.name}` };
}

export default async function VersionPage({ params }: Props) {
  const { paper, address, version, document } = await requireVersion(params);
  const t = await getTranslations("paper.versions");
  const crumbs = [
    { href: address, label: paper.title },
    { href: `${address}/versions`, label: t("title") },
  ];
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      <PageHeading title={t("one", { name: version.name, paper: paper.title })} />
      <PaperReading {...{ paper, version }} model={buildModel(document)} />
    </>
  );
}

/** The paper and the version with the number at the end of the address, or the page is not found. */
async function requireVersion(params: Props["params"]) {
  const { group, paper, number } = await params;
  return loadVersion(group, paper, number);
}

const loadVersion = cache(async (group: string, slug: string, number: string) => {
  const found = await requirePaper(group, slug);
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
  const text = await findPaperVersion(found.actor, found.paper.id, Number(number));
  if (!text?.version) notFound();
  return { ...found, document: text.document, version: text.version };
});
