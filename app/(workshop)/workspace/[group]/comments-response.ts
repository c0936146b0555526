import "#server-only";
import type { SignedInActor } from "#lib/base/actor.ts";
import { readTextComments } from "#lib/domain/comments/queries.ts";

/** The comments of a text as JSON, for pages that show them. Not found for whoever may not comment on it. */
export async function commentsResponse(actor: SignedInActor, documentId: string): Promise<Response> {
  const comments = await readTextComments(actor, documentId);
  if (!comments) return new Response(null, { status: 404 });
  return Response.json(comments, { headers: { "cache-control": "private, no-store" } });
}
