import type { Reader } from "#lib/base/actor.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import { visibleFindings } from "./policy.ts";
import type { FindingTitle } from "./types.ts";

/**
 * A group's findings that the actor may read, by number, each in a line; at most a thousand.
 * @param only `standing`: without those whose place others took and those withdrawn
 */
export async function listFindingTitles(
  actor: Reader,
  groupId: string,
  { only, tx = db }: { only?: "standing"; tx?: Tx } = {},
): Promise<FindingTitle[]> {
  const standing = only ? { state: { notIn: ["superseded" as const, "withdrawn" as const] } } : {};
  const rows = await tx.finding.findMany({
    where: { AND: [{ groupId }, standing, visibleFindings(actor)] },
    select: {
      id: true,
      number: true,
      theme: true,
      state: true,
      versions: { select: { statement: true }, orderBy: { number: "desc" }, take: 1 },
    },
    orderBy: { number: "asc" },
    take: 1_000,
  });
  return rows.map(({ versions, ...row }) => ({ ...row, statement: versions[0]?.statement ?? "" }));
}
