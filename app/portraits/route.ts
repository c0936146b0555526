import type { NextRequest } from "next/server";
import { type Result, refuse } from "#lib/base/result.ts";
import { uuidOf } from "#lib/base/uuid.ts";
import { maySetPortrait, type SetPortraitRefusal, setPortrait } from "#lib/domain/people/set-portrait.ts";
import { findActor } from "#lib/web/current-actor.ts";
import { fileOfForm } from "../file-of-form.ts";

export const dynamic = "force-dynamic";

type Given = Result<undefined, SetPortraitRefusal | { kind: "SignedOut" }>;

/** A form's file becomes the portrait of `?person=`; leads back to the page with the form (`?back=`), which says how it went. */
export async function POST(request: NextRequest): Promise<Response> {
  const back = request.nextUrl.searchParams.get("back") ?? "";
  const page = /^\/(?:workspace|account)\/[\w/-]+$/.test(back) ? back : "/account";
  const result = await given(request);
  const said = result.ok ? "given" : result.refusal.kind;
  // No host is named: a form leads nowhere but to the one it came from.
  return new Response(null, { status: 303, headers: { location: `${page}?portrait=${said}#portrait` } });
}

/** The body is read only for those who may send one; how much it may hold was asked at the door. */
async function given(request: NextRequest): Promise<Given> {
  const actor = await findActor();
  if (!actor) return refuse({ kind: "SignedOut" });
  const personId = uuidOf(request.nextUrl.searchParams.get("person"));
  if (!personId) return refuse({ kind: "NotVisible" });
  const allowed = await maySetPortrait(actor, personId);
  if (!allowed.ok) return allowed;
  return setPortrait(actor, { personId, bytes: await fileOfForm(request) });
}
