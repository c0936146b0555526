import { type Result, refuse } from "#lib/base/result.ts";
import { maySetLogo, type SetLogoRefusal, setLogo } from "#lib/domain/institution/set-logo.ts";
import { findActor } from "#lib/web/current-actor.ts";
import { fileOfForm } from "../../file-of-form.ts";

export const dynamic = "force-dynamic";

type Given = Result<undefined, SetLogoRefusal | { kind: "SignedOut" }>;

/** A form's file becomes the institution's logo; leads back to the page with the form, which says how it went. */
export async function POST(request: Request): Promise<Response> {
  const result = await given(request);
  const said = result.ok ? "given" : result.refusal.kind;
  // No host is named: a form leads nowhere but to the one it came from.
  return new Response(null, {
    status: 303,
    headers: { location: `/admin/institution?logo=${said}#logo`, "cache-control": "no-store" },
  });
}

/** The body is read only for those who may send one; how much it may hold was asked at the door. */
async function given(request: Request): Promise<Given> {
  const actor = await findActor();
  if (!actor) return refuse({ kind: "SignedOut" });
  const allowed = maySetLogo(actor);
  return allowed.ok ? setLogo(actor, await fileOfForm(request)) : allowed;
}
