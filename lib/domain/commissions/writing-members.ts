import type { Tx } from "#lib/infra/db.ts";

/** Whether all of these people may be asked to write: they are experts or moderators of the group. Each is named once. */
export async function areWritingMembers(tx: Tx, groupId: string, personIds: string[]): Promise<boolean> {
  const members = await tx.member.count({
    where: { groupId, leftAt: null, role: { in: ["expert", "moderator"] }, personId: { in: personIds } },
  });
  return members === personIds.length;
}

/** Authors in the order of the byline, as their rows are made. */
export function bylineOf(personIds: readonly string[]): { personId: string; rank: number }[] {
  return personIds.map((personId, index) => ({ personId, rank: index + 1 }));
}
