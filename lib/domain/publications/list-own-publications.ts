import type { Actor } from "#lib/base/actor.ts";
import { visibleGroups } from "#lib/domain/groups/policy.ts";
import { db } from "#lib/infra/db.ts";
import { listRelations } from "./list-relations.ts";
import { currentEditions } from "./policy.ts";
import type { OwnPublication } from "./types.ts";

/** As many as can be chosen from. */
export const mostToChoose = 500;

const current = { editions: { some: currentEditions } };
const named = {
  id: true,
  slug: true,
  type: true,
  editions: { where: currentEditions, select: { title: true, publishedAt: true }, take: 1 },
} as const;
const topics = {
  select: { topic: { select: { slug: true, name: true } } },
  orderBy: { topic: { name: "asc" } },
} as const;

type Named = Pick<OwnPublication, "id" | "slug" | "title" | "type"> & { publishedAt: Date };

/** The current publications of a group that the actor belongs to, newest first; at most 500. */
export async function listOwnPublications(actor: Actor, groupId: string): Promise<Named[]> {
  const rows = await db.publication.findMany({
    where: { AND: [{ groupId, group: visibleGroups(actor) }, current] },
    select: named,
    orderBy: { id: "desc" },
    take: mostToChoose,
  });
  return rows.flatMap(toNamed).toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
}

/** One of them with what is said of it. Null: there is none such. */
export async function findOwnPublication(
  actor: Actor,
  groupId: string,
  slug: string,
): Promise<OwnPublication | null> {
  const row = await db.publication.findFirst({
    where: { AND: [{ slug, groupId, group: visibleGroups(actor) }, current] },
    select: { ...named, topics },
  });
  if (!row) return null;
  const { topics: about, ...rest } = row;
  const [found] = toNamed(rest);
  if (!found) return null;
  return { ...found, topics: about.map(({ topic }) => topic), relations: await listRelations(slug) };
}

/** Every other publication of which the public reads something, by title; the 500 newest. It asks for no actor: they are public. */
export async function listRelatable(besides: string): Promise<{ id: string; title: string }[]> {
  const rows = await db.edition.findMany({
    where: { AND: [currentEditions, { publicationId: { not: besides } }] },
    select: { title: true, publicationId: true },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: mostToChoose,
  });
  return rows
    .map(({ title, publicationId }) => ({ id: publicationId, title }))
    .toSorted((a, b) => a.title.localeCompare(b.title));
}

function toNamed({
  editions,
  ...row
}: Omit<Named, "title" | "publishedAt"> & { editions: { title: string; publishedAt: Date }[] }): Named[] {
  return editions.map((edition) => ({ ...row, ...edition }));
}
