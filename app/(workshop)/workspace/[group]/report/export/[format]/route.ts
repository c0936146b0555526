import type { NextRequest } from "next/server";
import { exportFile } from "../../../export-file.ts";
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
  const references = await loadReportReferences(actor, group);
  const text = { documentId: report.documentId, title: report.title, authors: [group.name], references };
  return exportFile(actor, text, { format, working: request.nextUrl.searchParams.has("working") });
}
