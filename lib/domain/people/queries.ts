import type { Actor } from "#lib/base/actor.ts";
import { searchedFor, type Terms } from "#lib/base/search-terms.ts";
import { type Part, totalOfPart } from "#lib/base/total-of-part.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { visiblePeople } from "./policy.ts";
import type { PersonCard, PersonFace, PersonView } from "./types.ts";

/** The columns of a person's name, for every query that names somebody. */
export const personName = {
  id: true,
  slug: true,
  name: true,
  nativeName: true,
  nativeLanguage: true,
} as const;

/** The columns of a person's card. */
export const personCard = { ...personName, affiliation: true, position: true, country: true } as const;

/** The same with the portrait. */
export const personFace = { ...personCard, portrait: true } as const;

/** People the actor may find, by name; at most 200. */
export async function listPeople(actor: Actor): Promise<PersonFace[]> {
  return db.person.findMany({
    where: visiblePeople(actor),
    select: personFace,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 200,
  });
}

/** A page of the people the actor may find, by name, and how many there are in all. @param number from 1 */
export async function listPeoplePage(actor: Actor, number: number, perPage: number) {
  const where = visiblePeople(actor);
  const [people, total] = await Promise.all([
    db.person.findMany({
      where,
      select: personCard,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip: (number - 1) * perPage,
      take: perPage,
    }),
    db.person.count({ where }),
  ]);
  return { people, total };
}

/**
 * People the actor may find whose names, affiliation or position hold these terms, by name, and how many they are.
 * @param terms folded, as the database folds
 */
export async function searchPeople(
  actor: Actor,
  terms: readonly Terms[],
  part: Part,
): Promise<{ people: PersonCard[]; total: number }> {
  const where = { AND: [visiblePeople(actor), searchedFor(terms)] };
  const orderBy = [{ name: "asc" as const }, { id: "asc" as const }];
  const people = await db.person.findMany({ where, select: personCard, orderBy, ...part });
  return { people, total: await totalOfPart(people.length, part, () => db.person.count({ where })) };
}

/** Printed names, at most 20 for each word, of people the actor may find and whose name has a part that looks like it. */
export async function findSimilarNames(actor: Actor, words: readonly string[]): Promise<string[]> {
  const similar = await db.$queryRaw<{ id: string }[]>`
    select distinct person."id" from unnest(${words}::text[]) as asked, people_like(asked) as person`;
  const rows = await db.person.findMany({
    where: { AND: [visiblePeople(actor), { id: { in: similar.map(({ id }) => id) } }] },
    select: { name: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ name }) => name);
}

/** @returns null when there is no such person or the actor may not find them */
export async function findPersonBySlug(actor: Actor, slug: string): Promise<PersonView | null> {
  return db.person.findFirst({
    where: { AND: [{ slug }, visiblePeople(actor)] },
    select: { ...personFace, portraitWidths: true, orcid: true, bio: true, formerly },
  });
}

/** The ORCID iDs that these people gave, by their slugs; whoever has none, or may not be found, is missing. */
export async function listOrcids(actor: Actor, slugs: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.person.findMany({
    where: { AND: [visiblePeople(actor), { slug: { in: [...slugs] }, orcid: { not: null } }] },
    select: { slug: true, orcid: true },
  });
  return new Map(rows.flatMap(({ slug, orcid }) => (orcid ? [[slug, orcid] as const] : [])));
}

/** Slugs of all whom the actor may find, by name; at most 100,000. */
export async function listPersonSlugs(actor: Actor): Promise<string[]> {
  const rows = await db.person.findMany({
    where: visiblePeople(actor),
    select: { slug: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 100_000,
  });
  return rows.map(({ slug }) => slug);
}

/** What somebody was before, the last first. */
const formerly = {
  select: { affiliation: true, position: true, until: true },
  orderBy: [{ until: "desc" }, { id: "desc" }],
  take: 20,
} as const satisfies Prisma.Person$formerlyArgs;
