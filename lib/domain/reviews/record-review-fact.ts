import type { Actor } from "#lib/base/actor.ts";
import { type FactDraft, recordFact } from "#lib/domain/facts/record-fact.ts";
import type { Tx } from "#lib/infra/db.ts";

export type ReviewFact = {
  kind: string;
  round: { groupId: string; number: number; of: { id: string } };
  detail?: FactDraft["detail"];
};

/** Records what happened to a round. Its subject is the paper or report that is read, so that whoever may not read that does
 *  not hear of it. */
export function recordReviewFact(tx: Tx, actor: Actor, { kind, round, detail }: ReviewFact): Promise<void> {
  const { groupId, number, of } = round;
  return recordFact(tx, actor, { kind, groupId, subjectId: of.id, detail: { ...detail, round: number } });
}
