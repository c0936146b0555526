import { notFound } from "next/navigation";
import { citationOf } from "#components/publication/citation-of.ts";
import { bibtexOf } from "#lib/publish/citation/bibtex.ts";
import { cslJsonOf } from "#lib/publish/citation/csl-json.ts";
import { keyedItemOf } from "#lib/publish/citation/csl-of-citation.ts";
import type { KeyedItem } from "#lib/publish/citation/keyed-item.ts";
import { risOf } from "#lib/publish/citation/ris.ts";
import { readPublisher } from "../../../load-around-edition.ts";
import { requireEdition } from "../../../require-edition.ts";

export const dynamic = "force-dynamic";

type Format = { type: string; extension: string; write: (items: KeyedItem[]) => string };

const formats = new Map<string, Format>([
  ["bib", { type: "application/x-bibtex", extension: "bib", write: bibtexOf }],
  ["ris", { type: "application/x-research-info-systems", extension: "ris", write: risOf }],
  ["csl", { type: "application/vnd.citationstyles.csl+json", extension: "json", write: cslJsonOf }],
]);

/** The current edition's citation, as a file for reference managers. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/publications/[slug]/download/[format]">,
): Promise<Response> {
  const { slug, format: name } = await params;
  const format = formats.get(name);
  if (!format) notFound();
  const edition = await requireEdition(slug);
  const citation = citationOf(edition, await readPublisher());
  return new Response(format.write([keyedItemOf(citation)]), {
    headers: {
      "content-type": `${format.type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${edition.slug}.${format.extension}"`,
    },
  });
}
