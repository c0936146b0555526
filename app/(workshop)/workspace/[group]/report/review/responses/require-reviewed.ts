import "#server-only";
import type { ReviewedText } from "../../../_responses/require-responses.ts";
import { requireReport } from "../../require-report.ts";

/** The group's report, as the pages of its answers know it. */
export async function requireReviewed(params: { group: string }): Promise<ReviewedText> {
  const { actor, report, address } = await requireReport(params.group);
  return { actor, documentId: report.documentId, title: report.title, address };
}
