import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible, type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { loadThread } from "./load-thread.ts";
import type { ThreadInput } from "./schema.ts";

/** Ends a conversation: what it was about has been seen to. Refuses: NotVisible, WrongState (somebody was faster). */
export async function resolveThread(
  actor: SignedInActor,
  { threadId }: ThreadInput,
): Promise<Result<undefined, NotVisible | WrongState>> {
  const thread = await loadThread(actor, threadId);
  if (!thread) return notVisible();
  return transact(async (tx): Promise<Result<undefined, WrongState>> => {
    const resolved = await tx.commentThread.updateMany({
      where: { id: threadId, resolvedAt: null },
      data: { resolvedAt: new Date(), resolvedById: actor.personId },
    });
    if (resolved.count === 0) return wrongState("resolved");
    await recordFact(tx, actor, {
      kind: "CommentThreadResolved",
      groupId: thread.text.groupId,
      subjectId: thread.text.subjectId,
      detail: { thread: thread.number },
    });
    return ok();
  });
}
