import type { Tx } from "#lib/infra/db.ts";
import { terms } from "#prisma/sample/terms.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";

/** Adds the names that groups have chosen. */
export async function addTerms(tx: Tx, ids: SampleIds): Promise<void> {
  await tx.term.createMany({
    data: terms.map(({ group, ...term }) => ({ ...term, groupId: idOf(ids.groups, group) })),
  });
}
