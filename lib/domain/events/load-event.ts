import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { ownEvents } from "./policy.ts";

const columns = {
  id: true,
  slug: true,
  state: true,
  startsAt: true,
  group: { select: { id: true, slug: true, announcedAt: true, concludedAt: true } },
} as const satisfies Prisma.EventSelect;

type Row = Prisma.EventGetPayload<{ select: typeof columns }>;

export type LoadedEvent = Omit<Row, "group"> & { group: NonNullable<Row["group"]> };

export type LoadEventRefusal = NotVisible | NotAllowed;

/**
 * An event of a group, for a moderator who changes something of it; its row is locked until the commit.
 * Refuses: NotVisible (also: a draft to those who do not moderate), NotAllowed.
 */
export async function loadEvent(
  tx: Tx,
  actor: Actor,
  eventId: string,
): Promise<Result<LoadedEvent, LoadEventRefusal>> {
  await tx.$queryRaw`select id from "Event" where id = ${eventId}::uuid for update`;
  const event = await tx.event.findFirst({
    where: { AND: [{ id: eventId, group: visibleGroups(actor) }, ownEvents(actor)] },
    select: columns,
  });
  if (!event?.group || !(await isMemberStill(tx, actor, event.group.id))) return notVisible();
  const { group } = event;
  return mayInGroup(actor, group, "publish") ? ok({ ...event, group }) : notAllowed();
}
