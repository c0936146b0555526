import { notFound } from "next/navigation";
import { visitor } from "#lib/base/actor.ts";
import { findPortrait } from "#lib/domain/people/find-portrait.ts";
import { findActor } from "#lib/web/current-actor.ts";

export const dynamic = "force-dynamic";

/** Somebody's portrait: for everybody who may find them. Its address is another when the portrait is; a day is how long a
 *  browser may go on showing one that was taken away. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/portraits/[portrait]/[form]">,
): Promise<Response> {
  const { portrait, form } = await params;
  const width = Number(/^(\d{1,4})\.webp$/.exec(form)?.[1]);
  if (!/^[0-9a-f]{64}$/.test(portrait) || !width) notFound();
  const shown = await findPortrait(visitor, portrait, width);
  if (shown) return answer(shown, "public, max-age=86400");
  const actor = await findActor();
  const inside = actor && (await findPortrait(actor, portrait, width));
  return inside ? answer(inside, "private, no-store") : notFound();
}

/** Opened by itself a picture is a document too: one that may do nothing. */
const harmless = "default-src 'none'; sandbox";

function answer(bytes: Uint8Array<ArrayBuffer>, cacheControl: string): Response {
  return new Response(bytes, {
    headers: {
      "content-type": "image/webp",
      "content-length": String(bytes.byteLength),
      "content-security-policy": harmless,
      "cache-control": cacheControl,
    },
  });
}
