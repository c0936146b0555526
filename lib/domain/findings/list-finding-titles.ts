import type { Actor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { visibleFindings } from "./policy.ts";
import type { FindingCard } from "./types.ts";

/** What a list of many findings needs of each; nothing of where anybody stands. */
export type FindingTitle = Pick<FindingCard, "id" | "number" | "theme" | "state" | "statement">;

/** A group's findings that the actor may read, by number, each in a line; at most a thousand. */
export async function listFindingTitles(actor: Actor, groupId: string): Promise<FindingTitle[]> {
  const rows = await db.finding.findMany({
    where: { AND: [{ groupId }, visibleFindings(actor)] },
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
