import type { Actor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { visibleFindings } from "./policy.ts";
import { countPositions, latestPositions } from "./rules.ts";
import type { FindingCard } from "./types.ts";

/** A group's findings that the actor may read, by number, with where members stand on the current version. */
export async function listFindings(actor: Actor, groupId: string): Promise<FindingCard[]> {
  const rows = await db.finding.findMany({
    where: { AND: [{ groupId }, visibleFindings(actor)] },
    select: {
      id: true,
      number: true,
      theme: true,
      state: true,
      versions: {
        select: {
          statement: true,
          positions: {
            select: { personId: true, value: true },
            orderBy: [{ createdAt: "asc" }, { id: "asc" }],
          },
        },
        orderBy: { number: "desc" },
        take: 1,
      },
    },
    orderBy: { number: "asc" },
    take: 200,
  });
  return rows.map(({ versions, ...row }) => {
    const positions = latestPositions(versions[0]?.positions ?? []);
    const own = positions.find(({ personId }) => actor.kind === "member" && personId === actor.personId);
    return {
      ...row,
      statement: versions[0]?.statement ?? "",
      counts: countPositions(positions),
      mine: own?.value ?? null,
    };
  });
}
