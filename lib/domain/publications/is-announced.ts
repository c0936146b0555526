import type { Tx } from "#lib/infra/db.ts";

/** What is published names its group, so the public has to be able to read of the group first. */
export type GroupNotAnnounced = { kind: "GroupNotAnnounced" };

export async function isAnnounced(tx: Tx, groupId: string): Promise<boolean> {
  return (await tx.workingGroup.count({ where: { id: groupId, announcedAt: { not: null } } })) > 0;
}
