import { listComingPapers } from "#lib/domain/commissions/queries.ts";
import { announcedGroups } from "#lib/domain/groups/policy.ts";
import { findTopic } from "#lib/domain/publications/list-topics.ts";
import { listComingReports } from "#lib/domain/reports/queries.ts";
import { db } from "#lib/infra/db.ts";
import { comingKey } from "./coming-key.ts";
import type { Wanted } from "./schema.ts";
import type { SubjectKind } from "./types.ts";

/** What one asks to be told of, and the column that a subscription to it has. */
export type Subject = {
  kind: SubjectKind;
  name: string;
  target: { groupId: string } | { commissionId: string } | { reportId: string } | { topicId: string };
};

/** @returns null where the public sees no such thing, where the group has concluded, and where the work is not coming */
export async function findSubject({ group, work, topic }: Wanted): Promise<Subject | null> {
  if (group === undefined) return topic === undefined ? null : findTopicSubject(topic);
  const found = await db.workingGroup.findFirst({
    where: { AND: [{ slug: group, concludedAt: null }, announcedGroups] },
    select: { id: true, name: true },
  });
  if (!found) return null;
  if (work !== undefined) return findWork(found.id, work);
  return { kind: "group", name: found.name, target: { groupId: found.id } };
}

async function findWork(groupId: string, key: string): Promise<Subject | null> {
  const [reports, papers] = await Promise.all([listComingReports(groupId), listComingPapers(groupId)]);
  const coming = [...reports, ...papers].find(({ id }) => comingKey(id) === key);
  if (!coming) return null;
  const { kind, id, title } = coming;
  return { kind: "work", name: title, target: kind === "report" ? { reportId: id } : { commissionId: id } };
}

async function findTopicSubject(slug: string): Promise<Subject | null> {
  if (!(await findTopic(slug))) return null;
  const topic = await db.topic.findUnique({ where: { slug }, select: { id: true, name: true } });
  return topic && { kind: "topic", name: topic.name, target: { topicId: topic.id } };
}
