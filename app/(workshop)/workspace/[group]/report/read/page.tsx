import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReadingCopy } from "#components/document/reading-copy.tsx";
import { listPictures } from "#lib/domain/pictures/queries.ts";
import { findReport } from "#lib/domain/reports/queries.ts";
import { patienceForPrintMs } from "#lib/domain/sources/print-citations.ts";
import { readText } from "#lib/domain/versions/read-text.ts";
import { emptyDocument } from "#lib/editor/document-json.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { printText } from "../../_print/print-text.ts";
import { loadReportReferences } from "../report-references.ts";

type Props = PageProps<"/workspace/[group]/report/read">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const [t, report] = await Promise.all([getTranslations("document.copy"), getTranslations("report")]);
  return { title: `${t("of", { title: report("report") })} · ${group.name}` };
}

export default async function ReadReportPage({ params }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const report = (await findReport(actor, group.id)) ?? notFound();
  const [text, references, pictures] = await Promise.all([
    readText(actor, report.documentId),
    loadReportReferences(actor, group),
    listPictures(actor, report.documentId),
  ]);
  const document = text?.document ?? emptyDocument;
  const model = await printText({ document, pictures, references, patienceMs: patienceForPrintMs });
  return (
    <ReadingCopy
      {...{ title: report.title, standfirst: report.standfirst }}
      address={`/workspace/${group.slug}/report`}
      model={model}
    />
  );
}
