import type { Actor } from "#lib/base/actor.ts";
import { areSimilar } from "#lib/base/similarity.ts";
import type { Tx } from "#lib/infra/db.ts";
import { listFindingTitles } from "./list-finding-titles.ts";

/** How many of the group's findings that stand, and that the actor may read, a statement resembles. */
export async function countSimilar(
  tx: Tx,
  actor: Actor,
  { groupId, statement }: { groupId: string; statement: string },
): Promise<number> {
  const standing = await listFindingTitles(actor, groupId, { only: "standing", tx });
  return standing.filter((finding) => areSimilar(finding.statement, statement)).length;
}
