import { type Actor, groupsWhere, type SignedInActor } from "#lib/base/actor.ts";
import { visibleCommissions } from "#lib/domain/commissions/policy.ts";
import { visibleDiscussions } from "#lib/domain/discussions/policy.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { answerableSenseChecks } from "#lib/domain/sense-checks/policy.ts";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { listFindingTasks } from "./list-finding-tasks.ts";
import { byUrgency, commissionTasks, discussionTasks, paperTasks } from "./rules.ts";
import { atMost, groupName, inWork, roleOf, toTasks } from "./task-rows.ts";
import type { Task } from "./types.ts";

/** What all the actor's groups want from them, the most urgent first. A concluded group wants nothing. */
export async function listMyTasks(actor: Actor, now: Date): Promise<Task[]> {
  if (actor.kind !== "member") return [];
  const tasks = await Promise.all([
    listFindingTasks(actor, now),
    senseChecksOf(actor),
    papersOf(actor),
    commissionsOf(actor),
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
    toTasks({ ...row, title: question, address: String(number) }, ["answerSenseCheck"], { at: closesAt }),
  );
}

async function papersOf(actor: SignedInActor): Promise<Task[]> {
  const mine = { authors: { some: { personId: actor.personId } } };
  const moderated = { groupId: { in: groupsWhere(actor, ["moderator"]) } };
  const rows = await db.paper.findMany({
    where: {
      AND: [
        visiblePapers(actor),
        { group: inWork, OR: [mine, moderated] },
        { state: { notIn: ["planned", "declined", "published"] } },
      ],
    },
    select: {
      id: true,
      groupId: true,
      slug: true,
      title: true,
      state: true,
      group: groupName,
      authors: { where: { personId: actor.personId }, select: { personId: true } },
      commission: { select: { dueOn: true } },
    },
    orderBy: { id: "asc" },
    take: atMost,
  });
  return rows.flatMap(({ slug, commission, authors, ...row }) => {
    const kinds = paperTasks({ state: row.state, mine: authors.length > 0 }, roleOf(actor, row.groupId));
    // The commission's day is the authors' to keep, and for the first draft alone.
    const dueOn = row.state === "drafting" ? (commission?.dueOn ?? null) : null;
    return toTasks({ ...row, address: slug }, kinds, { on: dueOn });
  });
}

async function commissionsOf(actor: SignedInActor): Promise<Task[]> {
  const rows = await db.commission.findMany({
    where: {
      AND: [
        visibleCommissions(actor),
        {
          group: inWork,
          authors: { some: { personId: actor.personId } },
          state: { in: ["offered", "accepted"] },
        },
      ],
    },
    select: {
      id: true,
      title: true,
      state: true,
      dueOn: true,
      group: groupName,
      paper: { select: { id: true } },
    },
    orderBy: { id: "asc" },
    take: atMost,
  });
  return rows.flatMap(({ paper, dueOn, ...row }) =>
    toTasks({ ...row, address: null }, commissionTasks({ state: row.state, begun: paper !== null }), {
      on: dueOn,
    }),
  );
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
    toTasks({ ...row, address: slug }, discussionTasks(row, roleOf(actor, row.groupId), now)),
  );
}
