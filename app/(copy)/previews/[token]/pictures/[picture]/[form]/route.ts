import { notFound } from "next/navigation";
import { system } from "#lib/base/actor.ts";
import { uuidOf } from "#lib/base/uuid.ts";
import { findPictureForm } from "#lib/domain/pictures/queries.ts";
import { isPreviewed } from "#lib/domain/releases/open-preview.ts";
import { askedForm, imageResponse } from "../../../../../../image-response.ts";

export const dynamic = "force-dynamic";

/** A picture of what somebody is shown under embargo, for the same link. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/previews/[token]/pictures/[picture]/[form]">,
): Promise<Response> {
  const { token, picture, form } = await params;
  const id = uuidOf(picture) ?? notFound();
  const asked = askedForm(form) ?? notFound();
  if (!(await isPreviewed(token, id))) notFound();
  const shown = (await findPictureForm(system, id, asked)) ?? notFound();
  return imageResponse(shown, "private, no-store");
}
