import { notFound } from "next/navigation";
import { accentOnLight, defaultAccent } from "#lib/base/accent.ts";
import { drawShareImage } from "#lib/domain/publications/draw-share-image.ts";
import type { CardBrand, ShareCard } from "#lib/publish/share/share-card.ts";
import { readInstitution } from "#lib/web/institution.ts";

/** The picture that goes with a link to a page anybody may read. @param cardOf what stands on it */
export async function shareResponse(cardOf: (brand: CardBrand) => ShareCard): Promise<Response> {
  const { name, accent, logo } = await readInstitution();
  const card = cardOf({ institution: name, accent: accentOnLight(accent ?? defaultAccent) });
  const picture = (await drawShareImage(card, logo)) ?? notFound();
  return new Response(picture, { headers: { "content-type": "image/png" } });
}
