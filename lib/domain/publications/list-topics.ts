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

/** @returns null when the public finds nothing under this topic */
export async function findTopic(slug: string): Promise<Topic | null> {
  return db.topic.findFirst({ where: { AND: [{ slug }, inUse] }, select: { slug: true, name: true } });
}
