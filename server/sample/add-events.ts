import type { Tx } from "#lib/infra/db.ts";
import { events } from "#prisma/sample/events.ts";
import type { SampleEvent } from "#prisma/sample/types.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";
import { instantAt } from "./sample-text.ts";

/** Adds the public events with who appears at them. */
export async function addEvents(tx: Tx, ids: SampleIds): Promise<void> {
  for (const event of events) await addEvent(tx, ids, event);
}

async function addEvent(tx: Tx, ids: SampleIds, sample: SampleEvent): Promise<void> {
  const { group, minutes, appearances, publications, startsAt: local, ...rest } = sample;
  const startsAt = instantAt(local, rest.timeZone);
  await tx.event.create({
    data: {
      ...rest,
      groupId: idOf(ids.groups, group),
      startsAt,
      endsAt: new Date(startsAt.getTime() + minutes * 60_000),
      appearances: {
        create: appearances.map(({ person, ...appearance }, index) => ({
          ...appearance,
          personId: idOf(ids.people, person),
          rank: index + 1,
        })),
      },
      publications: { create: publications.map((slug) => ({ publicationId: idOf(ids.publications, slug) })) },
    },
    select: { id: true },
  });
}
