import { notFound } from "next/navigation";
import { drawShareImage } from "#lib/domain/publications/draw-share-image.ts";
import { shareCardOf } from "#lib/publish/share/share-card.ts";
import { describedEdition } from "../../../../described-edition.ts";
import { requireEdition } from "../../../../require-edition.ts";

export const dynamic = "force-dynamic";

/** The picture that goes with a link to this edition. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/publications/[slug]/editions/[number]/share.png">,
): Promise<Response> {
  const { slug, number } = await params;
  const edition = await requireEdition(slug, number);
  const picture = (await drawShareImage(shareCardOf(await describedEdition(edition)))) ?? notFound();
  return new Response(picture, { headers: { "content-type": "image/png" } });
}
