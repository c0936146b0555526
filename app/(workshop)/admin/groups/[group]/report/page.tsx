import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { printText } from "#app/(workshop)/workspace/[group]/_print/print-text.ts";
import { ReadingCopy } from "#components/document/reading-copy.tsx";
import { readBehindGlass } from "#lib/domain/break-glass/read-behind-glass.ts";
import { readTextBehindGlass } from "#lib/domain/break-glass/read-text.ts";
import { findReport } from "#lib/domain/reports/queries.ts";
import { emptyDocument } from "#lib/editor/document-json.ts";
import { requireGlass } from "../require-glass.ts";

type Props = PageProps<"/admin/groups/[group]/report">;

const requireReport = cache(async (part: string) => {
  const { actor, group } = await requireGlass(part);
  const found = await readBehindGlass(actor, group.id, async (reader) => {
    const report = await findReport(reader, group.id);
    if (!report) return null;
    const text = await readTextBehindGlass(reader, report.documentId);
    return { subjectId: report.id, page: "report", value: { report, text } };
  });
  return found ? { ...found, group } : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report, group } = await requireReport((await params).group);
  return { title: `${report.title} · ${group.name}` };
}

/** The report's text alone; what it embeds and pictures are not shown behind the glass. */
export default async function ReportBehindGlassPage({ params }: Props) {
  const { report, text, group } = await requireReport((await params).group);
  return (
    <ReadingCopy
      title={report.title}
      standfirst={report.standfirst}
      address={`/admin/groups/${group.slug}`}
      model={await printText({ document: text ?? emptyDocument, pictures: [] })}
    />
  );
}
