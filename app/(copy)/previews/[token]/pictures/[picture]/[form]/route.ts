import { notFound } from "next/navigation";
import { system } from "#lib/base/actor.ts";
import { uuidOf } from "#lib/base/uuid.ts";
import { findPictureBytes } from "#lib/domain/pictures/queries.ts";
import { isPreviewed } from "#lib/domain/releases/open-preview.ts";

export const dynamic = "force-dynamic";

/** A picture of what somebody is shown under embargo, for the same link. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/previews/[token]/pictures/[picture]/[form]">,
): Promise<Response> {
  const { token, picture, form } = await params;
  const id = uuidOf(picture) ?? notFound();
  const width = Number(/^(\d{1,4})\.webp$/.exec(form)?.[1]) || notFound();
  if (!(await isPreviewed(token, id))) notFound();
  const bytes = (await findPictureBytes(system, id, width)) ?? notFound();
  return new Response(bytes, {
    headers: {
      "content-type": "image/webp",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-store",
    },
  });
}
