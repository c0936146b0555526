import { notFound } from "next/navigation";
import { citationOf } from "#components/publication/citation-of.ts";
import type { EditionView } from "#lib/domain/publications/types.ts";
import { findEditionFile } from "#lib/domain/releases/find-edition-file.ts";
import { fileEndings, fileTypes, isReleaseFormat, type ReleaseFormat } from "#lib/domain/releases/types.ts";
import { settings } from "#lib/infra/settings.ts";
import { keyedItemOf } from "#lib/publish/citation/csl-of-citation.ts";
import { referenceFiles } from "#lib/publish/citation/reference-files.ts";
import { linkHeader, signpostBack } from "#lib/publish/metadata/signposts.ts";
import { readPublisher } from "../../../load-around-edition.ts";
import { requireEdition } from "../../../require-edition.ts";

export const dynamic = "force-dynamic";

/** The current edition as a file, or its citation for reference managers. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/publications/[slug]/download/[format]">,
): Promise<Response> {
  const { slug, format: name } = await params;
  const edition = await requireEdition(slug, undefined, `/download/${encodeURIComponent(name)}`);
  if (isReleaseFormat(name)) return file(edition, name);
  const format = referenceFiles.get(name) ?? notFound();
  const citation = citationOf(edition, await readPublisher());
  return new Response(format.write([keyedItemOf(citation)]), {
    headers: {
      "content-type": `${format.type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${edition.slug}.${format.extension}"`,
      link: linkBack(edition, "describes"),
    },
  });
}

async function file({ id, slug }: EditionView, format: ReleaseFormat): Promise<Response> {
  const bytes = (await findEditionFile(id, format)) ?? notFound();
  return new Response(bytes, {
    headers: {
      "content-type": fileTypes[format],
      "content-disposition": `attachment; filename="${slug}.${fileEndings[format]}"`,
      link: linkBack({ slug }, "collection"),
    },
  });
}

/** Machines that have the file find its page. */
function linkBack({ slug }: Pick<EditionView, "slug">, rel: "collection" | "describes"): string {
  return linkHeader([signpostBack(`${settings().appUrl}/publications/${slug}`, rel)]);
}
