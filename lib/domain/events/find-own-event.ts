import type { Actor } from "#lib/base/actor.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import { visiblePeople } from "#lib/domain/people/policy.ts";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { ownEvents } from "./policy.ts";
import { hasMaterials, stepsFrom } from "./rules.ts";
import type { DraftEvent, OwnEvent } from "./types.ts";

/** An event of the group, draft or not, for whoever may change it; null for everybody else, and where there is no such event. */
export async function findOwnEvent(actor: Actor, groupId: string, slug: string): Promise<OwnEvent | null> {
  const event = await db.event.findFirst({
    where: { AND: [{ slug, groupId, group: visibleGroups(actor) }, ownEvents(actor)] },
    select: {
      ...{ id: true, slug: true, title: true, description: true, state: true, startsAt: true, endsAt: true },
      ...{ timeZone: true, place: true, hashtag: true, recordingUrl: true },
      appearances: {
        select: { id: true, role: true, billing: true, person: { select: { name: true } } },
        orderBy: { rank: "asc" },
      },
      publications: { select: { publicationId: true } },
      group: { select: { id: true, concludedAt: true } },
    },
  });
  if (!event?.group || !mayInGroup(actor, event.group, "publish")) return null;
  const { publications, appearances, group: _, ...row } = event;
  return {
    ...row,
    appearances: appearances.map(({ person, ...part }) => ({ ...part, name: person.name })),
    publicationIds: publications.map(({ publicationId }) => publicationId),
    hasMaterials: hasMaterials(row, await readClock()),
    steps: stepsFrom(row.state),
  };
}

/** The events of a group that nobody was told of yet, soonest first, the first 100; none for whoever does not moderate it. */
export async function listDraftEvents(actor: Actor, groupId: string): Promise<DraftEvent[]> {
  return db.event.findMany({
    where: { AND: [{ groupId, state: "draft", group: visibleGroups(actor) }, ownEvents(actor)] },
    select: { slug: true, title: true, startsAt: true, timeZone: true },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 100,
  });
}

/** How many people a programme's list offers. Others are added by their names. */
export const mostBillable = 1_000;

/** People who can be put on a programme, by name, the first 1,000: whom the actor may find. */
export async function listBillable(
  actor: Actor,
): Promise<{ id: string; name: string; affiliation: string }[]> {
  return db.person.findMany({
    where: visiblePeople(actor),
    select: { id: true, name: true, affiliation: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostBillable,
  });
}
