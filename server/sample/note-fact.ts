import type { FactDraft } from "#lib/domain/facts/record-fact.ts";
import type { Tx } from "#lib/infra/db.ts";

/** A fact of the day on which it is said to have happened. @param personId null: the product did it by itself */
export async function noteFact(
  tx: Tx,
  { at, personId, ...fact }: FactDraft & { at: Date; personId: string | null },
): Promise<void> {
  await tx.fact.create({ data: { ...fact, at, personId, detail: fact.detail ?? {} }, select: { id: true } });
}
