import type { Actor } from "#lib/base/actor.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { EvidenceFact } from "./facts.ts";

type Change = { kind: EvidenceFact; finding: { id: string; groupId: string }; evidence: string };

/** Records what became of a piece of evidence, under its finding. */
export function recordChange(tx: Tx, actor: Actor, { kind, finding, evidence }: Change): Promise<void> {
  return recordFact(tx, actor, {
    kind,
    groupId: finding.groupId,
    subjectId: finding.id,
    detail: { evidence },
  });
}
