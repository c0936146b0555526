import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReadingCopy } from "#components/document/reading-copy.tsx";
import { workingReferences } from "#components/report/working-references.ts";
import { listFindings } from "#lib/domain/findings/list-findings.ts";
import { listPapers } from "#lib/domain/papers/queries.ts";
import { listPictures } from "#lib/domain/pictures/queries.ts";
import { findReport } from "#lib/domain/reports/queries.ts";
import { patienceForPrintMs, printCitations } from "#lib/domain/sources/print-citations.ts";
import { readText } from "#lib/domain/versions/read-text.ts";
import { emptyDocument } from "#lib/editor/document-json.ts";
import { buildModel } from "#lib/publish/model.ts";
import { picturesAmong } from "#lib/publish/references.ts";
import { requireGroup } from "#lib/web/require-group.ts";

type Props = PageProps<"/workspace/[group]/report/read">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const [t, report] = await Promise.all([getTranslations("document.copy"), getTranslations("report")]);
  return { title: `${t("of", { title: report("report") })} · ${group.name}` };
}

export default async function ReadReportPage({ params }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const report = (await findReport(actor, group.id)) ?? notFound();
  const [text, findings, papers, pictures] = await Promise.all([
    readText(actor, report.documentId),
    listFindings(actor, group.id),
    listPapers(actor, group.id),
    listPictures(actor, report.documentId),
  ]);
  const references = {
    ...workingReferences({ findings, papers }, `/workspace/${group.slug}/papers`),
    picture: picturesAmong(pictures),
  };
  const document = text?.document ?? emptyDocument;
  const citations = await printCitations(document, { patienceMs: patienceForPrintMs });
  return (
    <ReadingCopy
      {...{ title: report.title, standfirst: report.standfirst }}
      address={`/workspace/${group.slug}/report`}
      model={buildModel(document, references, citations)}
    />
  );
}
