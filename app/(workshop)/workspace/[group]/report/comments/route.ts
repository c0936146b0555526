import { notFound } from "next/navigation";
import { findReport } from "#lib/domain/reports/queries.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { commentsResponse } from "../../_comments/comments-response.ts";

/** What is said about the report's text. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/workspace/[group]/report/comments">,
): Promise<Response> {
  const { actor, group } = await requireGroup((await params).group);
  const report = (await findReport(actor, group.id)) ?? notFound();
  return commentsResponse(actor, report.documentId);
}
