import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { listSources } from "#lib/domain/sources/queries.ts";
import { bibtexOf } from "#lib/publish/citation/bibtex.ts";
import { cslJsonOf } from "#lib/publish/citation/csl-json.ts";
import { type KeyedItem, keyed } from "#lib/publish/citation/keyed-item.ts";
import { risOf } from "#lib/publish/citation/ris.ts";
import { requireLibrary } from "../../require-library.ts";

export const dynamic = "force-dynamic";

type Format = { type: string; extension: string; write: (items: KeyedItem[]) => string };

const formats = new Map<string, Format>([
  ["bib", { type: "application/x-bibtex", extension: "bib", write: bibtexOf }],
  ["ris", { type: "application/x-research-info-systems", extension: "ris", write: risOf }],
  ["csl", { type: "application/vnd.citationstyles.csl+json", extension: "json", write: cslJsonOf }],
]);

/** A whole library as a file for reference managers. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/workspace/[group]/sources/export/[format]">,
): Promise<Response> {
  const { group, format: name } = await params;
  const format = formats.get(name) ?? notFound();
  const text = request.nextUrl.searchParams.get("text") ?? undefined;
  const { actor, library } = await requireLibrary(group, text);
  const sources = await listSources(actor, library);
  return new Response(format.write(keyed(sources.map(({ csl }) => csl))), {
    headers: {
      "content-type": `${format.type}; charset=utf-8`,
      "content-disposition": `attachment; filename="sources.${format.extension}"`,
      "cache-control": "private, no-store",
    },
  });
}
