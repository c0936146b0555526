import { notFound } from "next/navigation";
import { uuidOf } from "#lib/base/uuid.ts";
import { readBehindGlass } from "#lib/domain/break-glass/read-behind-glass.ts";
import { readPictureBehindGlass } from "#lib/domain/break-glass/read-picture.ts";
import { askedForm, imageResponse } from "../../../../../../../image-response.ts";
import { requireClosedGroup } from "../../../require-glass.ts";

export const dynamic = "force-dynamic";

/** A picture of a text that is read behind the glass; recorded as that text. Nothing is found while the glass is whole. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/admin/groups/[group]/pictures/[picture]/[form]">,
): Promise<Response> {
  const { group: part, picture, form } = await params;
  const id = uuidOf(picture);
  const asked = askedForm(form);
  const { actor, group } = await requireClosedGroup(part);
  if (!id || !asked) notFound();
  const image = await readBehindGlass(actor, group.id, (reader) => readPictureBehindGlass(reader, id, asked));
  return image ? imageResponse(image, "private, no-store") : notFound();
}
