import type { Actor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { visibleFindings } from "./policy.ts";
import { countPositions } from "./rules.ts";
import { standingPositions } from "./standing.ts";
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
          substance: true,
          positions: {
            select: { personId: true, value: true },
            orderBy: [{ createdAt: "asc" }, { id: "asc" }],
          },
        },
        orderBy: { number: "asc" },
      },
    },
    orderBy: { number: "asc" },
    take: 200,
  });
  return rows.map(({ versions, ...row }) => {
    const version = versions.at(-1);
    const recorded = versions.flatMap(({ substance, positions }) =>
      positions.map((position) => ({ ...position, substance })),
    );
    const { current, stale } = standingPositions(recorded, version?.substance ?? 1);
    const reader = actor.kind === "member" ? actor.personId : "";
    return {
      ...row,
      statement: version?.statement ?? "",
      counts: countPositions([...current.values()]),
      mine: current.get(reader)?.value ?? null,
      stale: stale.size,
      mineIsStale: stale.has(reader),
    };
  });
}
