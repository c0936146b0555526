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
  await tx.fact.create({
    data: {
      kind: fact.kind,
      groupId: fact.groupId ?? null,
      subjectId: fact.subjectId,
      personId: actor.kind === "member" ? actor.personId : null,
      detail: fact.detail ?? {},
    },
    select: { id: true },
  });
}
