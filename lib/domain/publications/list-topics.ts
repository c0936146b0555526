import { searchedFor, type Terms } from "#lib/base/search-terms.ts";
import { type Part, totalOfPart } from "#lib/base/total-of-part.ts";
import { db } from "#lib/infra/db.ts";
import { currentEditions } from "./policy.ts";

export type Topic = { slug: string; name: string };

const inUse = { publications: { some: { publication: { editions: { some: currentEditions } } } } };

/** Topics under which the public finds something, by name. */
export async function listTopics(): Promise<Topic[]> {
  return db.topic.findMany({
    where: inUse,
    select: { slug: true, name: true },
    orderBy: { name: "asc" },
    take: 200,
  });
}

/**
 * Topics in use whose name holds these terms, by name, and how many they are.
 * @param terms folded, as the database folds
 */
export async function searchTopics(
  terms: readonly Terms[],
  part: Part,
): Promise<{ topics: Topic[]; total: number }> {
  const where = { AND: [inUse, searchedFor(terms)] };
  const orderBy = [{ name: "asc" as const }, { slug: "asc" as const }];
  const topics = await db.topic.findMany({ where, select: { slug: true, name: true }, orderBy, ...part });
  return { topics, total: await totalOfPart(topics.length, part, () => db.topic.count({ where })) };
}

/** @returns null when the public finds nothing under this topic */
export async function findTopic(slug: string): Promise<Topic | null> {
  return db.topic.findFirst({ where: { AND: [{ slug }, inUse] }, select: { slug: true, name: true } });
}
