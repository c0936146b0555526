import { notFound } from "next/navigation";
import { visitor } from "#lib/base/actor.ts";
import { findPortrait } from "#lib/domain/people/find-portrait.ts";
import { findActor } from "#lib/web/current-actor.ts";
import { askedForm, imageResponse } from "../../../image-response.ts";

export const dynamic = "force-dynamic";

/** Somebody's portrait: for everybody who may find them. Its address is another when the portrait is; a day is how long a
 *  browser may go on showing one that was taken away. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/portraits/[portrait]/[form]">,
): Promise<Response> {
  const { portrait, form } = await params;
  const asked = askedForm(form);
  if (!/^[0-9a-f]{64}$/.test(portrait) || !asked) notFound();
  const shown = await findPortrait(visitor, portrait, asked);
  if (shown) return imageResponse(shown, "public, max-age=86400");
  const actor = await findActor();
  const inside = actor && (await findPortrait(actor, portrait, asked));
  return inside ? imageResponse(inside, "private, no-store") : notFound();
}
