import type { SignedInActor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { tellGroup } from "#lib/domain/facts/tell-group.ts";
import { transact } from "#lib/infra/db.ts";
import {
  type Answerable,
  type AnswerChange,
  type AnswerRefusal,
  decideAnswer,
  type Sameness,
} from "./answer.ts";
import type { AnswerCommentsInput } from "./answer-schema.ts";
import { answerColumns, listSameness } from "./load-answerable.ts";
import { type LoadRoundRefusal, loadRoundFor } from "./load-round-for.ts";

export type AnswerCommentsRefusal = LoadRoundRefusal | AnswerRefusal | { kind: "NothingAnswered" };

/** How many of the chosen comments got the answer, and how many stand as they stood. */
export type AnsweredTogether = { answered: number; left: number };

/**
 * Gives one answer to several comments that have none. Whatever was answered meanwhile, or taken back, stays as it is.
 * Refuses: NotVisible, NotAllowed, WrongState, NothingAnswered (all have an answer by now); for duplicates NoSuchComment and
 * DuplicateOfWhat, and where no comment is left DuplicateOfItself and DuplicateCircle.
 */
export async function answerComments(
  actor: SignedInActor,
  { roundId, commentIds, ...answer }: AnswerCommentsInput,
): Promise<Result<AnsweredTogether, AnswerCommentsRefusal>> {
  return transact(async (tx): Promise<Result<AnsweredTogether, AnswerCommentsRefusal>> => {
    const loaded = await loadRoundFor(tx, actor, { roundId, verb: "answer" });
    if (!loaded.ok) return loaded;
    const chosen = await tx.reviewComment.findMany({
      where: { roundId, id: { in: commentIds } },
      select: answerColumns,
      orderBy: { number: "asc" },
    });
    const among = await listSameness(tx, roundId, answer.disposition);
    const decision = decideTogether(chosen, { answer, among }, loaded.value.now);
    if (!decision.ok) return decision;
    const { ids, change } = decision.value;
    const { count } = await tx.reviewComment.updateMany({
      where: { id: { in: ids }, answeredAt: null, takenBackAt: null },
      data: { ...change, answeredById: actor.personId },
    });
    await tellGroup(tx, loaded.value.groupId, roundId);
    return ok({ answered: count, left: commentIds.length - count });
  });
}

type Together = { answer: Omit<AnswerCommentsInput, "roundId" | "commentIds">; among: readonly Sameness[] };

/** One change for all that it can be made to; the first refusal where it can be made to none. */
function decideTogether(
  chosen: readonly Answerable[],
  { answer, among }: Together,
  now: Date,
): Result<{ ids: string[]; change: AnswerChange }, AnswerRefusal | { kind: "NothingAnswered" }> {
  const ids: string[] = [];
  let change: AnswerChange | null = null;
  let refusal: AnswerRefusal | null = null;
  for (const comment of chosen.filter(({ answeredAt, takenBackAt }) => !answeredAt && !takenBackAt)) {
    const decision = decideAnswer(comment, { answer, seen: "", among }, now);
    if (decision.ok) {
      ids.push(comment.id);
      change = decision.value;
    } else refusal ??= decision.refusal;
  }
  if (change) return ok({ ids, change });
  return refuse(refusal ?? { kind: "NothingAnswered" });
}
