import { notFound } from "next/navigation";
import { findDepositFile } from "#lib/domain/publications/list-deposits.ts";
import { settings } from "#lib/infra/settings.ts";
import { readSlug } from "#lib/web/read-slug.ts";
import { requireGroup } from "#lib/web/require-group.ts";

export const dynamic = "force-dynamic";

/** The file by which an agency is told of an edition's DOI, for moderators. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/workspace/[group]/publications/[publication]/deposit/[number]">,
): Promise<Response> {
  const { group: part, publication, number: typed } = await params;
  const { actor } = await requireGroup(part);
  const slug = readSlug(publication) ?? notFound();
  const number = /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : notFound();
  const file = (await findDepositFile(actor, { slug, number }, settings().doi)) ?? notFound();
  return new Response(file.text, {
    headers: {
      "content-type": `${file.type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${slug}-${number}-doi.${file.extension}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
