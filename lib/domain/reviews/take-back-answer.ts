import type { SignedInActor } from "#lib/base/actor.ts";
import { wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { tellGroup } from "#lib/domain/facts/tell-group.ts";
import { transact } from "#lib/infra/db.ts";
import { stampOf } from "./answer.ts";
import type { TakeBackAnswerInput } from "./answer-schema.ts";
import { loadAnswerable } from "./load-answerable.ts";
import type { LoadRoundRefusal } from "./load-round-for.ts";

export type TakeBackAnswerRefusal = LoadRoundRefusal | { kind: "AnswerChanged" };

/**
 * Takes an answer back, so that the comment waits for one again: before the reviewers have been told of it.
 * Refuses: NotVisible, NotAllowed, WrongState (told already), AnswerChanged (not the answer that was on the page, or none).
 */
export async function takeBackAnswer(
  actor: SignedInActor,
  { commentId, seen }: TakeBackAnswerInput,
): Promise<Result<undefined, TakeBackAnswerRefusal>> {
  return transact(async (tx): Promise<Result<undefined, TakeBackAnswerRefusal>> => {
    const loaded = await loadAnswerable(tx, actor, { commentId, verb: "answer" });
    if (!loaded.ok) return loaded;
    const { round, comment } = loaded.value;
    if (round.state !== "closed") return wrongState(round.state);
    if (!comment.answeredAt || stampOf(comment) !== seen) return refuse({ kind: "AnswerChanged" });
    await tx.reviewComment.update({
      where: { id: comment.id },
      data: { disposition: null, reply: "", duplicateOfId: null, answeredById: null, answeredAt: null },
      select: { id: true },
    });
    await tellGroup(tx, round.groupId, round.id);
    return ok();
  });
}
