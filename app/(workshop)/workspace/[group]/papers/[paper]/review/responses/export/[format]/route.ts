import type { NextRequest } from "next/server";
import { exportResponses } from "../../../../../../_responses/export-responses.ts";
import { requireReviewed } from "../../require-reviewed.ts";

export const dynamic = "force-dynamic";

/** The comments and their answers as a file: `xlsx` or `docx`. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/workspace/[group]/papers/[paper]/review/responses/export/[format]">,
): Promise<Response> {
  const { format, ...at } = await params;
  return exportResponses(request, await requireReviewed(at), format);
}
