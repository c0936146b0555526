import "#server-only";
import type { SignedInActor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok } from "#lib/base/result.ts";
import { readTextComments } from "#lib/domain/comments/queries.ts";
import { jsonAnswer } from "#lib/web/json-answer.ts";

/** The comments of a text as JSON, for pages that show them. Not found for whoever may not comment on it. */
export async function commentsResponse(actor: SignedInActor, documentId: string): Promise<Response> {
  return jsonAnswer(async () => {
    const comments = await readTextComments(actor, documentId);
    return comments ? ok(comments) : notVisible();
  });
}
