import type { SignedInActor } from "#lib/base/actor.ts";
import { findQuotedPassage } from "#lib/domain/findings/quoted-passage.ts";
import { db } from "#lib/infra/db.ts";
import { loadThread } from "./load-thread.ts";
import type { ThreadOrigin } from "./types.ts";

/** @returns null when the group has no such conversation, or the actor may not read it */
export async function findThreadOrigin(
  actor: SignedInActor,
  groupId: string,
  threadId: string,
): Promise<ThreadOrigin | null> {
  const thread = await loadThread(actor, threadId);
  if (thread?.text.groupId !== groupId) return null;
  const { quote, blockId, prefix, suffix } = await db.commentThread.findUniqueOrThrow({
    where: { id: threadId },
    select: { quote: true, blockId: true, prefix: true, suffix: true },
  });
  const { documentId, title, path } = thread.text;
  const passage = { documentId, quote, anchor: { blockId, prefix, suffix } };
  const stands = quote !== "" && (await findQuotedPassage(db, actor, groupId, passage)).ok;
  return {
    threadId,
    title,
    path: `${path}?comment=${thread.number}#comment-${thread.number}`,
    quote,
    passage: stands ? passage : null,
  };
}
