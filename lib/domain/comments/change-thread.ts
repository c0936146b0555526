import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible, type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { loadThread } from "./load-thread.ts";

/** `expected`: how the conversation has to stand for it; `otherwise`: what it is called when it stands so already. */
export type ThreadChange = {
  expected: Prisma.CommentThreadWhereInput;
  data: Prisma.CommentThreadUncheckedUpdateManyInput;
  otherwise: string;
  fact: string;
};

/** Changes how a conversation stands, and records it. Whoever may read it may.
 *  Refuses: NotVisible, WrongState (somebody was faster). */
export async function changeThread(
  actor: SignedInActor,
  threadId: string,
  { expected, data, otherwise, fact }: ThreadChange,
): Promise<Result<undefined, NotVisible | WrongState>> {
  const thread = await loadThread(actor, threadId);
  if (!thread) return notVisible();
  return transact(async (tx): Promise<Result<undefined, WrongState>> => {
    const changed = await tx.commentThread.updateMany({ where: { AND: [{ id: threadId }, expected] }, data });
    if (changed.count === 0) return wrongState(otherwise);
    await recordFact(tx, actor, {
      kind: fact,
      groupId: thread.text.groupId,
      subjectId: thread.text.subjectId,
      detail: { thread: thread.number },
    });
    return ok();
  });
}
