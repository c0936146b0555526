import type { NextRequest } from "next/server";
import type { SignedInActor } from "#lib/base/actor.ts";
import { refuse } from "#lib/base/result.ts";
import { uuidOf } from "#lib/base/uuid.ts";
import { addPicture, mayAddPictures } from "#lib/domain/pictures/add-picture.ts";
import { adoptPicture } from "#lib/domain/pictures/adopt-picture.ts";
import { findActor } from "#lib/web/current-actor.ts";
import { jsonAnswer } from "#lib/web/json-answer.ts";

export const dynamic = "force-dynamic";

/** Gives the text `?text=` a picture: the body's bytes, or with `?from=` the picture of a figure carried here. */
export async function POST(request: NextRequest): Promise<Response> {
  return jsonAnswer(async () => {
    const actor = await findActor();
    if (!actor) return refuse({ kind: "SignedOut" });
    const documentId = uuidOf(request.nextUrl.searchParams.get("text"));
    return documentId ? given(actor, documentId, request) : refuse({ kind: "NotVisible" });
  });
}

/** The body is read only for those who may send one; how much it may hold was asked at the door. */
async function given(actor: SignedInActor, documentId: string, request: NextRequest) {
  const from = request.nextUrl.searchParams.get("from");
  if (from !== null) {
    const pictureId = uuidOf(from);
    return pictureId ? adoptPicture(actor, { documentId, pictureId }) : refuse({ kind: "NotVisible" });
  }
  const allowed = await mayAddPictures(actor, documentId);
  if (!allowed.ok) return allowed;
  return addPicture(actor, { documentId, bytes: new Uint8Array(await request.arrayBuffer()) });
}
