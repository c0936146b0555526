import type { Tx } from "#lib/infra/db.ts";
import { unsealedPrefix } from "./rules.ts";
import type { SealedFact } from "./types.ts";

/** The facts of a range that seals hold, by id, whole. @param most how many at most; all of them unless told */
export function readSealable(
  tx: Pick<Tx, "fact">,
  { fromId, untilId }: { fromId: bigint; untilId: bigint },
  most?: number,
): Promise<SealedFact[]> {
  return tx.fact.findMany({
    where: { id: { gte: fromId, lte: untilId }, NOT: { kind: { startsWith: unsealedPrefix } } },
    orderBy: { id: "asc" },
    ...(most ? { take: most } : {}),
  });
}
