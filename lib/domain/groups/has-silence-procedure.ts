import type { Tx } from "#lib/infra/db.ts";

/** Whether the group takes silence as consent at this moment. */
export async function hasSilenceProcedure(tx: Tx, groupId: string): Promise<boolean> {
  const group = await tx.workingGroup.findUnique({
    where: { id: groupId },
    select: { silenceProcedure: true },
  });
  return group?.silenceProcedure ?? false;
}
