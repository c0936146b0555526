import { notFound } from "next/navigation";
import { uuidOf } from "#lib/base/uuid.ts";
import { findPictureForm } from "#lib/domain/pictures/queries.ts";
import { findPublicPicture } from "#lib/domain/publications/find-public-picture.ts";
import { findReviewPicture } from "#lib/domain/reviews/find-round-material.ts";
import { findActor } from "#lib/web/current-actor.ts";
import { askedForm, imageResponse } from "../../../image-response.ts";

export const dynamic = "force-dynamic";

/** A picture: for everybody once an edition prints it, before that for those who may read its text, or review it. Whatever there is
 *  no picture for gets one answer. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/pictures/[picture]/[form]">,
): Promise<Response> {
  const { picture, form } = await params;
  const id = uuidOf(picture);
  const asked = askedForm(form);
  if (!id || !asked) notFound();
  const printed = await findPublicPicture(id, asked);
  if (printed) return imageResponse(printed, "public, max-age=31536000, immutable");
  const actor = await findActor();
  const working =
    actor && ((await findPictureForm(actor, id, asked)) ?? (await findReviewPicture(actor, id, asked)));
  return working ? imageResponse(working, "private, no-store") : notFound();
}
