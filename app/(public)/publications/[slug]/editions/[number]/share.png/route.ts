import { notFound } from "next/navigation";
import { accentOnLight, defaultAccent } from "#lib/base/accent.ts";
import { readInstitution } from "#lib/domain/institution/queries.ts";
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
  const edition = await requireEdition(slug, number, "/share.png");
  const [described, { accent, logo }] = await Promise.all([describedEdition(edition), readInstitution()]);
  const card = shareCardOf(described, accentOnLight(accent ?? defaultAccent));
  const picture = (await drawShareImage(card, logo)) ?? notFound();
  return new Response(picture, { headers: { "content-type": "image/png" } });
}
