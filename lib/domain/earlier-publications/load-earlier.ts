import type { Actor } from "#lib/base/actor.ts";
import {
  type NotAllowed,
  type NotVisible,
  notAllowed,
  notVisible,
  type WrongState,
  wrongState,
} from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { mayInGroup } from "#lib/domain/groups/policy.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { visibleEarlier } from "./policy.ts";

const columns = {
  id: true,
  groupId: true,
  documentId: true,
  preparedById: true,
  publicationId: true,
  revision: true,
  group: {
    select: {
      ...{ id: true, slug: true, name: true },
      ...{ announcedAt: true, concludedAt: true, secondConfirmation: true },
    },
  },
} as const satisfies Prisma.EarlierPublicationSelect;

export type LoadedEarlier = Prisma.EarlierPublicationGetPayload<{ select: typeof columns }>;

export type LoadEarlierRefusal = NotVisible | NotAllowed | WrongState;

/**
 * An earlier publication that is being prepared, for a moderator who changes something of it; its row is locked until the commit.
 * Refuses: NotVisible, NotAllowed (the group is concluded), WrongState (it was brought in).
 */
export async function loadEarlier(
  tx: Tx,
  actor: Actor,
  earlierId: string,
): Promise<Result<LoadedEarlier, LoadEarlierRefusal>> {
  await tx.$queryRaw`select id from "EarlierPublication" where id = ${earlierId}::uuid for update`;
  const earlier = await tx.earlierPublication.findFirst({
    where: { AND: [{ id: earlierId }, visibleEarlier(actor)] },
    select: columns,
  });
  if (!earlier || !(await isMemberStill(tx, actor, earlier.groupId))) return notVisible();
  if (!mayInGroup(actor, earlier.group, "publish")) return notAllowed();
  return earlier.publicationId ? wrongState("brought_in") : ok(earlier);
}
