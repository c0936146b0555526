import type { Tx } from "#lib/infra/db.ts";

/** What is published names its group, so the public has to be able to read of the group first. */
export type GroupNotAnnounced = { kind: "GroupNotAnnounced" };

export type PublishingGroup = {
  id: string;
  slug: string;
  announcedAt: Date | null;
  concludedAt: Date | null;
  /** Whether another moderator confirms what is to be published. */
  secondConfirmation: boolean;
};

/** What publishing asks of the group whose report or paper it is. It is not concluded before the transaction ends. */
export async function readPublishingGroup(tx: Tx, groupId: string): Promise<PublishingGroup> {
  await tx.$queryRaw`select id from "WorkingGroup" where id = ${groupId}::uuid for key share`;
  return tx.workingGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: { id: true, slug: true, announcedAt: true, concludedAt: true, secondConfirmation: true },
  });
}
