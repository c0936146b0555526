import type { Actor, SignedInActor } from "#lib/base/actor.ts";
import { visibleDiscussions } from "#lib/domain/discussions/policy.ts";
import { listOwnObligations } from "#lib/domain/obligations/list-obligations.ts";
import { answerableSenseChecks } from "#lib/domain/sense-checks/policy.ts";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { listFindingTasks } from "./list-finding-tasks.ts";
import { byUrgency, discussionTasks } from "./rules.ts";
import { atMost, groupName, inWork, roleOf, toTasks } from "./task-rows.ts";
import type { Task } from "./types.ts";

/** What all the actor's groups want from them, the most urgent first. A concluded group wants nothing. */
export async function listMyTasks(actor: Actor, now: Date): Promise<Task[]> {
  if (actor.kind !== "member") return [];
  const tasks = await Promise.all([
    listFindingTasks(actor, now),
    senseChecksOf(actor),
    owedBy(actor, now),
    discussionsOf(actor, now),
  ]);
  return tasks.flat().sort(byUrgency);
}

/** Whether somebody has answered is asked for themselves alone. */
async function senseChecksOf(actor: SignedInActor): Promise<Task[]> {
  const unanswered = { none: { personId: actor.personId } };
  const rows = await db.senseCheck.findMany({
    where: {
      AND: [
        answerableSenseChecks(actor),
        { group: inWork, closesAt: { gt: await readClock() }, ballots: unanswered },
      ],
    },
    select: { id: true, number: true, question: true, closesAt: true, group: groupName },
    orderBy: { id: "asc" },
    take: atMost,
  });
  return rows.flatMap(({ number, question, closesAt, ...row }) =>
    toTasks(
      { ...row, title: question, path: `/workspace/${row.group.slug}/findings/sense-checks/${number}` },
      ["answerSenseCheck"],
      closesAt,
    ),
  );
}

/** What the group's moderators see as owed, from the other side. */
async function owedBy(actor: SignedInActor, now: Date): Promise<Task[]> {
  const rows = await listOwnObligations(actor, now);
  return rows.map(({ kind, subjectId, group, title, path, dueAt, dueOn, count }) => ({
    kind,
    subjectId,
    group: { slug: group.slug, name: group.name },
    title,
    path,
    dueAt,
    dueOn,
    count,
    stale: null,
  }));
}

async function discussionsOf(actor: SignedInActor, now: Date): Promise<Task[]> {
  const rows = await db.discussion.findMany({
    where: {
      AND: [
        visibleDiscussions(actor),
        { group: inWork, state: { in: ["held", "summary_drafted", "summary_circulated"] } },
      ],
    },
    select: {
      id: true,
      groupId: true,
      slug: true,
      title: true,
      state: true,
      rule: true,
      endsAt: true,
      group: groupName,
    },
    orderBy: { id: "asc" },
    take: atMost,
  });
  return rows.flatMap(({ slug, ...row }) =>
    toTasks(
      { ...row, path: `/workspace/${row.group.slug}/discussions/${slug}` },
      discussionTasks(row, roleOf(actor, row.groupId), now),
    ),
  );
}
