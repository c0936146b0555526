import { type Actor, groupsWhere } from "#lib/base/actor.ts";
import { visibleCommissions } from "#lib/domain/commissions/policy.ts";
import { visibleDiscussions } from "#lib/domain/discussions/policy.ts";
import { visibleFindings } from "#lib/domain/findings/policy.ts";
import { visibleReleases } from "#lib/domain/releases/policy.ts";
import { visibleReports } from "#lib/domain/reports/policy.ts";
import { visibleReviews } from "#lib/domain/reviews/policy.ts";
import { answerableSenseChecks } from "#lib/domain/sense-checks/policy.ts";
import { db } from "#lib/infra/db.ts";
import type { DateEntry, DateKind } from "./types.ts";

/** The time asked for: from an instant, and until another that is not part of it. */
export type Span = { from: Date; until: Date };

/** More of one kind than a few months have; what lies beyond is not read. */
const most = 500;
const group = { select: { slug: true, name: true } } as const;

/**
 * What groups have planned in a span of time, as far as the actor may read each of it, in order: days of commissions, closings
 * of last calls, sense-checks, reviews and sign-offs, discussions, events, and for moderators the instants of publications.
 * @param groupIds asked for; of one that is not the actor's nothing is told
 */
export async function listDates(actor: Actor, groupIds: readonly string[], span: Span): Promise<DateEntry[]> {
  const own = groupsWhere(actor, ["moderator", "expert", "observer"]);
  const among: Among = { actor, groupId: { in: groupIds.filter((id) => own.includes(id)) }, ...span };
  const found = await Promise.all(sources.map((source) => source(among)));
  return found.flat().toSorted(byTime);
}

type Among = Span & { actor: Actor; groupId: { in: string[] } };

const sources = [commissions, lastCalls, senseChecks, reviews, signOffs, discussions, events, embargoes];

type Told = Pick<DateEntry, "kind" | "id" | "group" | "title" | "path"> & Partial<DateEntry>;

function entry(told: Told): DateEntry {
  return { at: null, until: null, on: null, mine: false, revision: 0, cancelled: false, ...told };
}

const milestones = {
  answerBy: "answerBy",
  outlineDueOn: "outline",
  draftDueOn: "draft",
  dueOn: "final",
} as const satisfies Record<string, DateKind>;
const milestoneColumns = Object.keys(milestones) as (keyof typeof milestones)[];

/** What was handed in is not told any more. */
async function commissions({ actor, groupId, from, until }: Among): Promise<DateEntry[]> {
  const within = { gte: from, lt: until };
  const rows = await db.commission.findMany({
    where: {
      AND: [
        visibleCommissions(actor),
        { groupId, state: { in: ["offered", "accepted"] } },
        { OR: milestoneColumns.map((column) => ({ [column]: within })) },
      ],
    },
    select: {
      id: true,
      slug: true,
      title: true,
      state: true,
      answerBy: true,
      outlineDueOn: true,
      draftDueOn: true,
      dueOn: true,
      outlineAt: true,
      draftAt: true,
      authors: { select: { personId: true } },
      group,
    },
    take: most,
  });
  return rows.flatMap((row) => {
    const { id, title, group: of, authors } = row;
    const mine = actor.kind === "member" && authors.some(({ personId }) => personId === actor.personId);
    const isPast = {
      answerBy: row.state !== "offered",
      outlineDueOn: row.outlineAt !== null,
      draftDueOn: row.draftAt !== null,
      dueOn: false,
    };
    return milestoneColumns.flatMap((column) => {
      const on = row[column];
      if (!on || on < from || on >= until || isPast[column]) return [];
      const path = `/workspace/${of.slug}/papers/commissions/${row.slug}`;
      return [entry({ kind: milestones[column], id, group: of, title, path, on, mine })];
    });
  });
}

async function lastCalls({ actor, groupId, from, until }: Among): Promise<DateEntry[]> {
  const rows = await db.finding.findMany({
    where: {
      AND: [
        visibleFindings(actor),
        { groupId, state: "last_call", lastCallClosesAt: { gte: from, lt: until } },
      ],
    },
    select: {
      id: true,
      number: true,
      lastCallClosesAt: true,
      group,
      versions: { select: { statement: true }, orderBy: { number: "desc" }, take: 1 },
    },
    take: most,
  });
  return rows.map(({ id, number, lastCallClosesAt, versions, group: of }) =>
    entry({
      kind: "lastCall",
      id,
      group: of,
      title: `${number}. ${versions[0]?.statement ?? ""}`,
      path: `/workspace/${of.slug}/findings/${number}`,
      at: lastCallClosesAt,
    }),
  );
}

async function senseChecks({ actor, groupId, from, until }: Among): Promise<DateEntry[]> {
  const rows = await db.senseCheck.findMany({
    where: { AND: [answerableSenseChecks(actor), { groupId, closesAt: { gte: from, lt: until } }] },
    select: { id: true, number: true, question: true, closesAt: true, group },
    take: most,
  });
  return rows.map(({ id, number, question, closesAt, group: of }) => {
    const path = `/workspace/${of.slug}/findings/sense-checks/${number}`;
    return entry({ kind: "senseCheck", id, group: of, title: question, path, at: closesAt });
  });
}

async function reviews({ actor, groupId, from, until }: Among): Promise<DateEntry[]> {
  const rows = await db.reviewRound.findMany({
    where: {
      AND: [visibleReviews(actor), { groupId, state: "open", closesAt: { gte: from, lt: until } }],
    },
    select: {
      id: true,
      closesAt: true,
      group,
      document: {
        select: { paper: { select: { slug: true, title: true } }, report: { select: { title: true } } },
      },
    },
    take: most,
  });
  return rows.map(({ id, closesAt, document: { paper, report }, group: of }) =>
    entry({
      kind: "review",
      id,
      group: of,
      title: (paper ?? report)?.title ?? "",
      path: `/workspace/${of.slug}/${paper ? `papers/${paper.slug}` : "report"}/review`,
      at: closesAt,
    }),
  );
}

async function signOffs({ actor, groupId, from, until }: Among): Promise<DateEntry[]> {
  const rows = await db.signOffRound.findMany({
    where: {
      groupId,
      state: "open",
      closesAt: { gte: from, lt: until },
      report: visibleReports(actor),
    },
    select: { id: true, closesAt: true, report: { select: { title: true } }, group },
    take: most,
  });
  return rows.map(({ id, closesAt, report: { title }, group: of }) =>
    entry({
      kind: "signOff",
      id,
      group: of,
      title,
      path: `/workspace/${of.slug}/report/sign-off`,
      at: closesAt,
    }),
  );
}

/** A postponed one has no time. */
async function discussions({ actor, groupId, from, until }: Among): Promise<DateEntry[]> {
  const rows = await db.discussion.findMany({
    where: {
      AND: [
        visibleDiscussions(actor),
        { groupId, state: { not: "postponed" }, startsAt: { lt: until }, endsAt: { gte: from } },
      ],
    },
    select: {
      id: true,
      slug: true,
      title: true,
      state: true,
      startsAt: true,
      endsAt: true,
      revision: true,
      group,
    },
    take: most,
  });
  return rows.map(({ id, slug, title, state, startsAt, endsAt, revision, group: of }) =>
    entry({
      kind: "discussion",
      id,
      group: of,
      title,
      path: `/workspace/${of.slug}/discussions/${slug}`,
      at: startsAt,
      until: endsAt,
      revision,
      cancelled: state === "cancelled",
    }),
  );
}

/** Announced ones, as the public sees them. */
async function events({ groupId, from, until }: Among): Promise<DateEntry[]> {
  const rows = await db.event.findMany({
    where: {
      groupId,
      state: { notIn: ["draft", "postponed"] },
      startsAt: { lt: until },
      endsAt: { gte: from },
    },
    select: { id: true, slug: true, title: true, state: true, startsAt: true, endsAt: true, group },
    take: most,
  });
  return rows.flatMap(({ id, slug, title, state, startsAt, endsAt, group: of }) =>
    of
      ? [
          entry({
            kind: "event",
            id,
            group: of,
            title,
            path: `/events/${slug}`,
            at: startsAt,
            until: endsAt,
            cancelled: state === "cancelled",
          }),
        ]
      : [],
  );
}

/** When something is published is the moderators' to know until it is. */
async function embargoes({ actor, groupId, from, until }: Among): Promise<DateEntry[]> {
  const rows = await db.release.findMany({
    where: {
      AND: [
        visibleReleases(actor),
        { groupId, state: { in: ["requested", "scheduled"] }, releaseAt: { gte: from, lt: until } },
      ],
    },
    select: {
      id: true,
      releaseAt: true,
      paper: { select: { slug: true, title: true } },
      report: { select: { title: true } },
      group,
    },
    take: most,
  });
  return rows.map(({ id, releaseAt, paper, report, group: of }) =>
    entry({
      kind: "embargo",
      id,
      group: of,
      title: (paper ?? report)?.title ?? "",
      path: `/workspace/${of.slug}/${paper ? `papers/${paper.slug}` : "report"}/publish`,
      at: releaseAt,
    }),
  );
}

function byTime(one: DateEntry, other: DateEntry): number {
  return timeOf(one) - timeOf(other) || one.title.localeCompare(other.title, "en");
}

function timeOf({ at, on }: DateEntry): number {
  return (at ?? on)?.getTime() ?? 0;
}
