import "#server-only";
import type { SignedInActor } from "#lib/base/actor.ts";
import { findReportPreview } from "#lib/domain/publications/find-report-preview.ts";
import type { ReportView } from "#lib/domain/reports/types.ts";
import { printedParts } from "#lib/publish/printed-parts.ts";
import type { AroundText } from "#lib/publish/whole-text.ts";

/** What would stand around the report's text if it were printed now; null where the actor may not read the text. */
export async function loadAroundReport(
  actor: SignedInActor,
  report: Pick<ReportView, "id" | "documentId" | "groupId" | "language">,
): Promise<AroundText | null> {
  const preview = await findReportPreview(actor, report);
  return preview && printedParts({ ...preview, language: report.language });
}
