import { searchedFor, type Terms } from "#lib/base/search-terms.ts";
import { type Part, totalOfPart } from "#lib/base/total-of-part.ts";
import { personName } from "#lib/domain/people/queries.ts";
import { currentEditions } from "#lib/domain/publications/policy.ts";
import { readCards } from "#lib/domain/publications/queries.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { EventCard, EventView } from "./types.ts";

/** The events anybody may read of. */
const announced = { state: { not: "draft" } } as const satisfies Prisma.EventWhereInput;

const card = {
  slug: true,
  title: true,
  description: true,
  state: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  place: true,
} as const;

/** Announced events, latest first; of one group or person if given. */
export async function listEvents(of: { groupSlug?: string; personSlug?: string } = {}): Promise<EventCard[]> {
  const rows = await db.event.findMany({
    where: {
      AND: [
        announced,
        of.groupSlug ? { group: { slug: of.groupSlug } } : {},
        of.personSlug ? { appearances: { some: { person: { slug: of.personSlug } } } } : {},
      ],
    },
    select: card,
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: 100,
  });
  return rows.map(toCard);
}

/**
 * Announced events whose title, text or place hold these terms, latest first, and how many they are.
 * @param terms folded, as the database folds
 */
export async function searchEvents(
  terms: readonly Terms[],
  part: Part,
): Promise<{ events: EventCard[]; total: number }> {
  const where = { AND: [announced, searchedFor(terms)] };
  const orderBy = [{ startsAt: "desc" as const }, { id: "desc" as const }];
  const rows = await db.event.findMany({ where, select: card, orderBy, ...part });
  const total = await totalOfPart(rows.length, part, () => db.event.count({ where }));
  return { events: rows.map(toCard), total };
}

/** A page of announced events, latest first, and how many there are in all. @param number from 1 */
export async function listEventsPage(number: number, perPage: number) {
  const [rows, total] = await Promise.all([
    db.event.findMany({
      where: announced,
      select: card,
      orderBy: [{ startsAt: "desc" }, { id: "desc" }],
      skip: (number - 1) * perPage,
      take: perPage,
    }),
    db.event.count({ where: announced }),
  ]);
  return { events: rows.map(toCard), total };
}

/** Slugs of announced events, latest first; at most 100,000. */
export async function listEventSlugs(): Promise<string[]> {
  const rows = await db.event.findMany({
    where: announced,
    select: { slug: true },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: 100_000,
  });
  return rows.map(({ slug }) => slug);
}

/** @returns null when there is no such event or it was not announced */
export async function findEvent(slug: string): Promise<EventView | null> {
  const row = await db.event.findFirst({
    where: { AND: [{ slug }, announced] },
    select: {
      ...card,
      hashtag: true,
      group: { select: { slug: true, name: true, announcedAt: true } },
      appearances: {
        select: { role: true, billing: true, person: { select: { ...personName, portrait: true } } },
        orderBy: { rank: "asc" },
      },
      recordingUrl: true,
      publications: {
        select: { publication: { select: { editions: { where: currentEditions, select: { id: true } } } } },
      },
    },
  });
  if (!row) return null;
  const { group, publications, ...event } = row;
  const editions = publications.flatMap(({ publication }) => publication.editions.map(({ id }) => id));
  const cards = await readCards(editions);
  return {
    ...toCard(event),
    hashtag: event.hashtag,
    recordingUrl: event.recordingUrl,
    appearances: event.appearances,
    group: group?.announcedAt ? { slug: group.slug, name: group.name } : null,
    publications: cards.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()),
  };
}

type CardRow = Omit<EventCard, "state"> & { state: EventCard["state"] | "draft" };

function toCard(row: CardRow): EventCard {
  const { slug, title, description, state, startsAt, endsAt, timeZone, place } = row;
  if (state === "draft") throw new Error("A draft event is not announced");
  return { slug, title, description, state, startsAt, endsAt, timeZone, place };
}
