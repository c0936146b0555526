import { type Actor, groupsWhere, type MemberRole, roleIn, type SignedInActor } from "#lib/base/actor.ts";
import { visibleCommissions } from "#lib/domain/commissions/policy.ts";
import { visibleDiscussions } from "#lib/domain/discussions/policy.ts";
import { visibleFindings } from "#lib/domain/findings/policy.ts";
import { openStates } from "#lib/domain/findings/rules.ts";
import { ownStanding } from "#lib/domain/findings/standing.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { answerableSenseChecks } from "#lib/domain/sense-checks/policy.ts";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { byUrgency, commissionTasks, discussionTasks, findingTasks, paperTasks } from "./rules.ts";
import type { Task, TaskKind } from "./types.ts";

// Nobody works through more at once; what is left comes up when these are done.
const atMost = 200;
const groupName = { select: { slug: true, name: true } } as const;
const inWork = { concludedAt: null };

/** What all the actor's groups want from them, the most urgent first. A concluded group wants nothing. */
export async function listMyTasks(actor: Actor, now: Date): Promise<Task[]> {
  if (actor.kind !== "member") return [];
  const tasks = await Promise.all([
    findingsOf(actor, now),
    senseChecksOf(actor),
    papersOf(actor),
    commissionsOf(actor),
    discussionsOf(actor, now),
  ]);
  return tasks.flat().sort(byUrgency);
}

async function findingsOf(actor: SignedInActor, now: Date): Promise<Task[]> {
  const rows = await db.finding.findMany({
    where: {
      AND: [visibleFindings(actor), { group: inWork, state: { in: ["draft", ...openStates] } }],
    },
    select: {
      id: true,
      groupId: true,
      number: true,
      state: true,
      lastCallClosesAt: true,
      proposedById: true,
      group: groupName,
      versions: {
        select: {
          number: true,
          substance: true,
          statement: true,
          reasons: true,
          positions: {
            where: { personId: actor.personId },
            select: { value: true, text: true },
            orderBy: [{ createdAt: "asc" }, { id: "asc" }],
          },
        },
        orderBy: { number: "asc" },
      },
    },
    orderBy: { id: "asc" },
    take: atMost,
  });
  return rows.flatMap(({ versions, ...row }) => {
    const version = versions.at(-1);
    if (!version) return [];
    const { isAnswered, stale } = ownStanding(row.id, versions);
    const mine = row.proposedById === actor.personId;
    const standing = { ...row, mine, answered: isAnswered, stale: stale !== null };
    const place = { ...row, title: version.statement, address: String(row.number) };
    const kinds = findingTasks(standing, roleOf(actor, row.groupId), now);
    return tasksOf(place, kinds, row.lastCallClosesAt).map((task) =>
      task.kind === "confirmPosition" ? { ...task, stale } : task,
    );
  });
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
    tasksOf({ ...row, title: question, address: String(number) }, ["answerSenseCheck"], closesAt),
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
    return tasksOf({ ...row, address: slug }, kinds, null, dueOn);
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
    tasksOf(
      { ...row, address: null },
      commissionTasks({ state: row.state, begun: paper !== null }),
      null,
      dueOn,
    ),
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
    tasksOf({ ...row, address: slug }, discussionTasks(row, roleOf(actor, row.groupId), now), null),
  );
}

type Place = Pick<Task, "group" | "title" | "address"> & { id: string };

function tasksOf(place: Place, kinds: TaskKind[], dueAt: Date | null, dueOn: Date | null = null): Task[] {
  const { id, group, title, address } = place;
  return kinds.map((kind) => ({ kind, subjectId: id, group, title, address, dueAt, dueOn, stale: null }));
}

/** The rows asked for are of the actor's own groups; should one not be, the least a member may is assumed. */
function roleOf(actor: SignedInActor, groupId: string): MemberRole {
  return roleIn(actor, groupId) ?? "observer";
}
