import type { NextRequest } from "next/server";
import { responsesRows } from "../../../../../_responses/responses-rows.ts";
import { requireReviewed } from "../require-reviewed.ts";

export const dynamic = "force-dynamic";

/** Rows of the list behind those the page brings. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/workspace/[group]/papers/[paper]/review/responses/rows">,
): Promise<Response> {
  return responsesRows(request, await requireReviewed(await params));
}
