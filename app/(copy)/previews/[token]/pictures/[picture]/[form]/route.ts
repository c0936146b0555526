import { notFound } from "next/navigation";
import { system } from "#lib/base/actor.ts";
import { uuidOf } from "#lib/base/uuid.ts";
import { findPictureBytes } from "#lib/domain/pictures/queries.ts";
import { isPreviewed } from "#lib/domain/releases/open-preview.ts";
import { webpResponse, webpWidth } from "../../../../../../webp-response.ts";

export const dynamic = "force-dynamic";

/** A picture of what somebody is shown under embargo, for the same link. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/previews/[token]/pictures/[picture]/[form]">,
): Promise<Response> {
  const { token, picture, form } = await params;
  const id = uuidOf(picture) ?? notFound();
  const width = webpWidth(form) ?? notFound();
  if (!(await isPreviewed(token, id))) notFound();
  const bytes = (await findPictureBytes(system, id, width)) ?? notFound();
  return webpResponse(bytes, "private, no-store");
}
