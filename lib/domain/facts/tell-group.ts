import type { Tx } from "#lib/infra/db.ts";

/** Tells open pages of a group, after the commit, that something in it changed of which no fact is recorded.
 *  @param subjectId what changed; pages ask for themselves what it is now */
export async function tellGroup(tx: Tx, groupId: string, subjectId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('group_changed', ${`${groupId} ${subjectId}`})`;
}
