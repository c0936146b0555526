import type { Tx } from "#lib/infra/db.ts";

/** Everybody of a group who is asked to sign: its moderators and experts at this moment. */
export async function listAsked(tx: Tx, groupId: string): Promise<string[]> {
  const members = await tx.member.findMany({
    where: { groupId, leftAt: null, role: { in: ["moderator", "expert"] } },
    select: { personId: true },
    orderBy: { id: "asc" },
  });
  return members.map(({ personId }) => personId);
}
