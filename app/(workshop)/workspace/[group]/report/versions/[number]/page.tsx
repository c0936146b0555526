import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { RestoreVersionForm } from "#components/version/restore-version-form.tsx";
import { findTextAt } from "#lib/domain/versions/queries.ts";
import { restoreVersionAction } from "../../../_versions/actions.ts";
import { ReportReading } from "../../report-reading.tsx";
import { requireReport } from "../../require-report.ts";

type Props = PageProps<"/workspace/[group]/report/versions/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group, number } = await params;
  const { title, group: found } = await loadVersion(group, number);
  return { title: `${title} · ${found.name}` };
}

export default async function ReportVersionPage({ params }: Props) {
  const { group: slug, number } = await params;
  const { actor, group, report, address, text, title } = await loadVersion(slug, number);
  const t = await getTranslations("versions");
  const crumbs = [
    { href: address, label: report.title },
    { href: `${address}/versions`, label: t("title") },
  ];
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      <PageHeading title={title} />
      {report.may.edit && (
        <RestoreVersionForm
          documentId={report.documentId}
          number={text.version.number}
          action={restoreVersionAction}
        />
      )}
      <ReportReading {...{ actor, group, report, text }} />
    </>
  );
}

const loadVersion = cache(async (group: string, number: string) => {
  const found = await requireReport(group);
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
  const text = await findTextAt(found.actor, found.report.documentId, Number(number));
  if (!text?.version) notFound();
  const { version, document } = text;
  const t = await getTranslations("versions");
  const name = version.name || t("nameless", { number: version.number });
  return { ...found, text: { version, document }, title: t("one", { name, text: found.report.title }) };
});
