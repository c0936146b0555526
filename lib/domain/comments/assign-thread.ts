import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible, type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { listCommenters } from "#lib/domain/texts/list-commenters.ts";
import { transact } from "#lib/infra/db.ts";
import { loadThread } from "./load-thread.ts";
import type { AssignThreadInput } from "./schema.ts";
import { tellPeople } from "./tell-people.ts";

/** Whoever is to see to a comment has to be able to read it. */
export type CannotBeAssigned = { kind: "CannotBeAssigned" };

/**
 * Says who is to see to a comment, or that nobody has to any more. Whoever it becomes is told; giving it to the same
 * person again changes nothing. Refuses: NotVisible, CannotBeAssigned (they may not
 * comment on this text), WrongState (somebody was faster).
 */
export async function assignThread(
  actor: SignedInActor,
  { threadId, assigneeId: asked }: AssignThreadInput,
): Promise<Result<undefined, NotVisible | CannotBeAssigned | WrongState>> {
  const assigneeId = asked ?? null;
  const thread = await loadThread(actor, threadId);
  if (!thread) return notVisible();
  const { text, number } = thread;
  const people = await listCommenters(text.documentId);
  if (assigneeId === thread.assigneeId) return ok();
  if (assigneeId && !people.some(({ id }) => id === assigneeId)) return refuse({ kind: "CannotBeAssigned" });
  return transact(async (tx): Promise<Result<undefined, WrongState>> => {
    const assigned = await tx.commentThread.updateMany({
      where: { id: threadId, assigneeId: thread.assigneeId },
      data: { assigneeId },
    });
    if (assigned.count === 0) return wrongState("assigned");
    await recordFact(tx, actor, {
      kind: "CommentThreadAssigned",
      groupId: text.groupId,
      subjectId: text.subjectId,
      detail: { thread: number, assigned: assigneeId !== null },
    });
    const personIds = assigneeId ? [assigneeId] : [];
    await tellPeople(tx, actor, { kind: "commentAssigned", personIds, text, number });
    return ok();
  });
}
