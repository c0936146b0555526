import { notFound } from "next/navigation";
import { citationOf } from "#components/publication/citation-of.ts";
import { keyedItemOf } from "#lib/publish/citation/csl-of-citation.ts";
import { referenceFiles } from "#lib/publish/citation/reference-files.ts";
import { readPublisher } from "../../../load-around-edition.ts";
import { requireEdition } from "../../../require-edition.ts";

export const dynamic = "force-dynamic";

/** The current edition's citation, as a file for reference managers. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/publications/[slug]/download/[format]">,
): Promise<Response> {
  const { slug, format: name } = await params;
  const format = referenceFiles.get(name) ?? notFound();
  const edition = await requireEdition(slug);
  const citation = citationOf(edition, await readPublisher());
  return new Response(format.write([keyedItemOf(citation)]), {
    headers: {
      "content-type": `${format.type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${edition.slug}.${format.extension}"`,
    },
  });
}
