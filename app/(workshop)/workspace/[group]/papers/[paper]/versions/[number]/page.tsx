import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PaperReading } from "#components/paper/paper-reading.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { RestoreVersionForm } from "#components/version/restore-version-form.tsx";
import { listPictures } from "#lib/domain/pictures/queries.ts";
import { findTextAt } from "#lib/domain/versions/queries.ts";
import { printText } from "../../../../_print/print-text.ts";
import { restoreVersionAction } from "../../../../_versions/actions.ts";
import { requirePaper } from "../../require-paper.ts";

type Props = PageProps<"/workspace/[group]/papers/[paper]/versions/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, group } = await requireVersion(params);
  return { title: `${title} · ${group.name}` };
}

export default async function VersionPage({ params }: Props) {
  const { paper, address, version, document, pictures, title } = await requireVersion(params);
  const t = await getTranslations("versions");
  const crumbs = [
    { href: address, label: paper.title },
    { href: `${address}/versions`, label: t("title") },
  ];
  const restoring = { documentId: paper.documentId, number: version.number, action: restoreVersionAction };
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      <PageHeading title={title} />
      {paper.may.edit && <RestoreVersionForm {...restoring} />}
      <PaperReading {...{ paper, version }} model={await printText({ document, pictures })} />
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
  const text = await findTextAt(found.actor, found.paper.documentId, Number(number));
  if (!text?.version) notFound();
  const t = await getTranslations("versions");
  const name = text.version.name || t("nameless", { number: text.version.number });
  const title = t("one", { name, text: found.paper.title });
  const pictures = await listPictures(found.actor, found.paper.documentId);
  return { ...found, document: text.document, version: text.version, pictures, title };
});
