import type { NextRequest } from "next/server";
import { exportFile } from "../../../../_print/export-file.ts";
import { requirePaper } from "../../require-paper.ts";

export const dynamic = "force-dynamic";

/** The paper's text as a file; `?working=1` with what is said about it and suggested. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/workspace/[group]/papers/[paper]/export/[format]">,
): Promise<Response> {
  const { group, paper: slug, format } = await params;
  const { actor, paper } = await requirePaper(group, slug);
  const authors = paper.authors.map(({ name }) => name);
  const text = { documentId: paper.documentId, title: paper.title, authors };
  return exportFile(actor, text, { format, working: request.nextUrl.searchParams.has("working") });
}
