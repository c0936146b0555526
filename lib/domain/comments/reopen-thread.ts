import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible, type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { loadThread } from "./load-thread.ts";
import type { ThreadInput } from "./schema.ts";

/** Takes a conversation up again. Refuses: NotVisible, WrongState (somebody was faster). */
export async function reopenThread(
  actor: SignedInActor,
  { threadId }: ThreadInput,
): Promise<Result<undefined, NotVisible | WrongState>> {
  const thread = await loadThread(actor, threadId);
  if (!thread) return notVisible();
  return transact(async (tx): Promise<Result<undefined, WrongState>> => {
    const reopened = await tx.commentThread.updateMany({
      where: { id: threadId, resolvedAt: { not: null } },
      data: { resolvedAt: null, resolvedById: null },
    });
    if (reopened.count === 0) return wrongState("open");
    await recordFact(tx, actor, {
      kind: "CommentThreadReopened",
      groupId: thread.text.groupId,
      subjectId: thread.text.subjectId,
      detail: { thread: thread.number },
    });
    return ok();
  });
}
