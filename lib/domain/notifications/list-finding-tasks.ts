import type { SignedInActor } from "#lib/base/actor.ts";
import { ownVersions } from "#lib/domain/findings/own-versions.ts";
import { visibleFindings } from "#lib/domain/findings/policy.ts";
import { openStates } from "#lib/domain/findings/rules.ts";
import { ownStanding, standingOf } from "#lib/domain/findings/standing.ts";
import { db } from "#lib/infra/db.ts";
import { findingTasks } from "./rules.ts";
import { atMost, groupName, inWork, roleOf, toTasks } from "./task-rows.ts";
import type { Task } from "./types.ts";

/** What the findings of the actor's groups want from them; of many, those whose last calls close first. */
export async function listFindingTasks(actor: SignedInActor, now: Date): Promise<Task[]> {
  const wanting = await findWanting(actor, now);
  const rows = await db.finding.findMany({
    where: { AND: [{ id: { in: wanting } }, visibleFindings(actor)] },
    select: {
      ...standing,
      number: true,
      group: groupName,
      versions: ownVersions(actor.personId),
    },
    orderBy: { id: "asc" },
  });
  return rows.flatMap(({ versions, ...row }) => {
    const path = `/workspace/${row.group.slug}/findings/${row.number}`;
    const place = { ...row, title: versions.at(-1)?.statement ?? "", path };
    const { stale } = ownStanding(row.id, versions);
    return toTasks(place, kindsOf(actor, { ...row, versions }, now), row.lastCallClosesAt).map((task) =>
      task.kind === "confirmPosition" && stale ? { ...task, stale: { ...stale, number: row.number } } : task,
    );
  });
}

const standing = {
  id: true,
  groupId: true,
  state: true,
  lastCallClosesAt: true,
  proposedById: true,
} as const;

/** Without a word of their texts: most open findings want nothing of whoever has answered them. */
async function findWanting(actor: SignedInActor, now: Date): Promise<string[]> {
  const rows = await db.finding.findMany({
    where: { AND: [visibleFindings(actor), { group: inWork, state: { in: ["draft", ...openStates] } }] },
    select: {
      ...standing,
      versions: {
        select: {
          substance: true,
          positions: { where: { personId: actor.personId }, select: { id: true }, take: 1 },
        },
        orderBy: { number: "asc" },
      },
    },
    orderBy: [{ lastCallClosesAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: mostOpen,
  });
  const wanting = rows.filter((row) => kindsOf(actor, row, now).length > 0);
  return wanting.slice(0, atMost).map(({ id }) => id);
}

/** More than all of somebody's groups could talk about. */
const mostOpen = 5_000;

type Row = Parameters<typeof findingTasks>[0] & {
  groupId: string;
  proposedById: string;
  versions: Parameters<typeof standingOf>[0];
};

function kindsOf(
  actor: SignedInActor,
  { versions, ...row }: Omit<Row, "mine" | "answered" | "stale">,
  now: Date,
) {
  const own = standingOf(versions);
  const mine = row.proposedById === actor.personId;
  const finding = { ...row, mine, answered: own === "stands", stale: own === "stale" };
  return findingTasks(finding, roleOf(actor, row.groupId), now);
}
