import type { Actor } from "#lib/base/actor.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { hasMaterials } from "./rules.ts";
import type { EventMaterials } from "./types.ts";

/** What an event of the group leaves behind, for whoever may change it; null for everybody else, and where there is no such event. */
export async function findMaterials(
  actor: Actor,
  groupId: string,
  slug: string,
): Promise<EventMaterials | null> {
  const event = await db.event.findFirst({
    where: { slug, groupId, group: visibleGroups(actor), state: { not: "draft" } },
    select: {
      id: true,
      slug: true,
      title: true,
      state: true,
      startsAt: true,
      recordingUrl: true,
      publications: { select: { publicationId: true } },
      group: { select: { id: true, concludedAt: true } },
    },
  });
  if (!event?.group || !mayInGroup(actor, event.group, "publish")) return null;
  const { state, startsAt, publications, group: _, ...row } = event;
  const open = hasMaterials({ state, startsAt }, await readClock());
  return { ...row, open, publicationIds: publications.map(({ publicationId }) => publicationId) };
}
