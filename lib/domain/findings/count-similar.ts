import type { Actor } from "#lib/base/actor.ts";
import { areSimilar } from "#lib/base/similarity.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import { visibleFindings } from "./policy.ts";
import type { FindingSummary } from "./types.ts";

/** The findings of a group that stand and the actor may read, by number: what a new one is held against. */
export async function listStandingFindings(
  actor: Actor,
  groupId: string,
  tx: Tx = db,
): Promise<FindingSummary[]> {
  const rows = await tx.finding.findMany({
    where: { AND: [{ groupId, state: { notIn: ["superseded", "withdrawn"] } }, visibleFindings(actor)] },
    select: {
      id: true,
      number: true,
      state: true,
      versions: { select: { statement: true }, orderBy: { number: "desc" }, take: 1 },
    },
    orderBy: { number: "asc" },
    take: 1_000,
  });
  return rows.map(({ versions, ...row }) => ({ ...row, statement: versions[0]?.statement ?? "" }));
}

/** How many of them a statement resembles. */
export async function countSimilar(
  tx: Tx,
  actor: Actor,
  { groupId, statement }: { groupId: string; statement: string },
): Promise<number> {
  const standing = await listStandingFindings(actor, groupId, tx);
  return standing.filter((finding) => areSimilar(finding.statement, statement)).length;
}
