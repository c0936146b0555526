import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { downloadSources } from "#lib/domain/sources/download-sources.ts";
import { keyed } from "#lib/publish/citation/keyed-item.ts";
import { referenceFiles } from "#lib/publish/citation/reference-files.ts";
import { requireLibrary } from "../../require-library.ts";

export const dynamic = "force-dynamic";

/** A whole library as a file for reference managers; that it is taken is recorded. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/workspace/[group]/sources/export/[format]">,
): Promise<Response> {
  const { group, format: name } = await params;
  const format = referenceFiles.get(name) ?? notFound();
  const text = request.nextUrl.searchParams.get("text") ?? undefined;
  const { actor, library } = await requireLibrary(group, text);
  const sources = await downloadSources(actor, library, name);
  return new Response(format.write(keyed(sources.map(({ csl }) => csl))), {
    headers: {
      "content-type": `${format.type}; charset=utf-8`,
      "content-disposition": `attachment; filename="sources.${format.extension}"`,
      "cache-control": "private, no-store",
    },
  });
}
