import { notFound } from "next/navigation";
import { uuidOf } from "#lib/base/uuid.ts";
import { findPictureBytes } from "#lib/domain/pictures/queries.ts";
import { findPublicPicture } from "#lib/domain/publications/find-public-picture.ts";
import { findReviewPicture } from "#lib/domain/reviews/find-round-material.ts";
import { findActor } from "#lib/web/current-actor.ts";
import { webpResponse, webpWidth } from "../../../webp-response.ts";

export const dynamic = "force-dynamic";

/** A picture: for everybody once an edition prints it, before that for those who may read its text, or review it. Whatever there is
 *  no picture for gets one answer. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/pictures/[picture]/[form]">,
): Promise<Response> {
  const { picture, form } = await params;
  const id = uuidOf(picture);
  const width = webpWidth(form);
  if (!id || !width) notFound();
  const printed = await findPublicPicture(id, width);
  if (printed) return webpResponse(printed, "public, max-age=31536000, immutable");
  const actor = await findActor();
  const working =
    actor && ((await findPictureBytes(actor, id, width)) ?? (await findReviewPicture(actor, id, width)));
  return working ? webpResponse(working, "private, no-store") : notFound();
}
