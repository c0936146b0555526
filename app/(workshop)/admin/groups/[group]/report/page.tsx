import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { printText } from "#app/(workshop)/workspace/[group]/_print/print-text.ts";
import { ReadingCopy } from "#components/document/reading-copy.tsx";
import { GlassRooms } from "#components/glass/glass-rooms.tsx";
import { workingReferences } from "#components/report/working-references.ts";
import { readBehindGlass } from "#lib/domain/break-glass/read-behind-glass.ts";
import { readTextBehindGlass } from "#lib/domain/break-glass/read-text.ts";
import { listFindings } from "#lib/domain/findings/list-findings.ts";
import { listPapers } from "#lib/domain/papers/queries.ts";
import { listPictures } from "#lib/domain/pictures/queries.ts";
import { findReport } from "#lib/domain/reports/queries.ts";
import { emptyDocument } from "#lib/editor/document-json.ts";
import { requireGlass } from "../require-glass.ts";

type Props = PageProps<"/admin/groups/[group]/report">;

const requireReport = cache(async (part: string) => {
  const { actor, group } = await requireGlass(part);
  const found = await readBehindGlass(actor, group.id, async (reader) => {
    const report = await findReport(reader, group.id);
    if (!report) return null;
    const [text, pictures, findings, papers] = await Promise.all([
      readTextBehindGlass(reader, report.documentId),
      listPictures(reader, report.documentId),
      listFindings(reader, group.id),
      listPapers(reader, group.id),
    ]);
    return { subjectId: report.id, page: "report", value: { report, text, pictures, findings, papers } };
  });
  return found ? { ...found, group } : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report, group } = await requireReport((await params).group);
  return { title: `${report.title} · ${group.name}` };
}

/** The report's text, with its pictures, what it cites, and the findings and papers that it presents. */
export default async function ReportBehindGlassPage({ params }: Props) {
  const { report, text, group, pictures, ...material } = await requireReport((await params).group);
  const home = `/admin/groups/${group.slug}`;
  const shown = pictures.map((picture) => ({ ...picture, room: `${home}/pictures` }));
  const references = workingReferences(material, `${home}/papers`);
  return (
    <ReadingCopy
      title={report.title}
      standfirst={report.standfirst}
      address={home}
      rooms={<GlassRooms address={`${home}/report`} room="text" />}
      model={await printText({ document: text ?? emptyDocument, pictures: shown, references })}
    />
  );
}
