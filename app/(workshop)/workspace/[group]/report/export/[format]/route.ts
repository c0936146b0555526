import type { NextRequest } from "next/server";
import { readFrontMatter } from "#lib/domain/reports/read-front-matter.ts";
import { exportFile } from "../../../_print/export-file.ts";
import { loadAroundReport } from "../../around-report.ts";
import { loadReportReferences } from "../../report-references.ts";
import { requireReport } from "../../require-report.ts";

export const dynamic = "force-dynamic";

/** The report's text as a file; `?working=1` with what is said about it and suggested. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/workspace/[group]/report/export/[format]">,
): Promise<Response> {
  const { group: part, format } = await params;
  const { actor, group, report } = await requireReport(part);
  const [references, around, front] = await Promise.all([
    loadReportReferences(actor, group),
    loadAroundReport(actor, report),
    readFrontMatter(actor, report.id),
  ]);
  const text = {
    documentId: report.documentId,
    title: report.title,
    authors: [front?.corporateAuthor || group.name],
    references,
    ...(around && { around }),
  };
  return exportFile(actor, text, { format, working: request.nextUrl.searchParams.has("working") });
}
