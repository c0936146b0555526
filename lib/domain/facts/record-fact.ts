import type { Actor, SignedInActor } from "#lib/base/actor.ts";
import type { Tx } from "#lib/infra/db.ts";

/** A thing that happened, in the past tense. `detail` holds ids and states, never text. */
export type FactDraft = {
  kind: string;
  groupId?: string | null;
  subjectId: string;
  detail?: Record<string, string | number | boolean | null>;
};

/** Who did it, as far as a fact tells. */
type Doer = Exclude<Actor, { kind: "member" }> | Pick<SignedInActor, "kind" | "personId">;

/** Records a fact in the transaction of the change it tells of. */
export async function recordFact(tx: Pick<Tx, "fact">, actor: Doer, fact: FactDraft): Promise<void> {
  await tx.fact.create({ data: rowOf(actor, fact), select: { id: true } });
}

/** The same for many, by one statement. */
export async function recordFacts(
  tx: Pick<Tx, "fact">,
  actor: Doer,
  facts: readonly FactDraft[],
): Promise<void> {
  await tx.fact.createMany({ data: facts.map((fact) => rowOf(actor, fact)) });
}

function rowOf(actor: Doer, { kind, groupId = null, subjectId, detail = {} }: FactDraft) {
  return { kind, groupId, subjectId, detail, personId: actor.kind === "member" ? actor.personId : null };
}
