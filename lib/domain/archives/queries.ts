import type { Actor } from "#lib/base/actor.ts";
import { mayInGroup } from "#lib/domain/groups/policy.ts";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { visibleArchives } from "./policy.ts";
import { isReopenable } from "./rules.ts";
import type { ArchiveView } from "./types.ts";

/** Whether this actor may still take back that the group concluded. */
export async function mayReopenStill(
  actor: Actor,
  group: { id: string; concludedAt: Date | null },
): Promise<boolean> {
  if (!group.concludedAt || !mayInGroup(actor, group, "reopen")) return false;
  return isReopenable(group.concludedAt, await readClock());
}

/** The last five archives of a group, newest first; none for whoever may not take them away. */
export async function listArchives(actor: Actor, groupId: string): Promise<ArchiveView[]> {
  const rows = await db.groupArchive.findMany({
    where: { AND: [{ groupId }, visibleArchives(actor)] },
    select: {
      id: true,
      state: true,
      requestedAt: true,
      requestedBy: { select: { name: true } },
      progress: true,
      hash: true,
      sizeBytes: true,
      finishedAt: true,
    },
    orderBy: { id: "desc" },
    take: 5,
  });
  return rows.map(({ requestedBy, sizeBytes, ...row }) => ({
    ...row,
    by: requestedBy.name,
    sizeBytes: sizeBytes === null ? null : Number(sizeBytes),
  }));
}
