import { visibleFindings } from "#lib/domain/findings/policy.ts";
import { visibleReports } from "#lib/domain/reports/policy.ts";
import { visibleReviews } from "#lib/domain/reviews/policy.ts";
import { answerableSenseChecks } from "#lib/domain/sense-checks/policy.ts";
import { db } from "#lib/infra/db.ts";
import { type AskingDates, dateEntry, dateGroup, mostDates } from "./asking-dates.ts";
import type { DateEntry } from "./types.ts";

/** Last calls that are open. */
export async function listLastCallClosings({
  actor,
  groupId,
  from,
  until,
}: AskingDates): Promise<DateEntry[]> {
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
      group: dateGroup,
      versions: { select: { statement: true }, orderBy: { number: "desc" }, take: 1 },
    },
    take: mostDates,
  });
  return rows.map(({ id, number, lastCallClosesAt, versions, group: of }) =>
    dateEntry({
      kind: "lastCall",
      id,
      group: of,
      title: `${number}. ${versions[0]?.statement ?? ""}`,
      path: `/workspace/${of.slug}/findings/${number}`,
      at: lastCallClosesAt,
    }),
  );
}

/** Sense-checks the actor may answer. */
export async function listSenseCheckClosings({
  actor,
  groupId,
  from,
  until,
}: AskingDates): Promise<DateEntry[]> {
  const rows = await db.senseCheck.findMany({
    where: { AND: [answerableSenseChecks(actor), { groupId, closesAt: { gte: from, lt: until } }] },
    select: { id: true, number: true, question: true, closesAt: true, group: dateGroup },
    take: mostDates,
  });
  return rows.map(({ id, number, question, closesAt, group: of }) => {
    const path = `/workspace/${of.slug}/findings/sense-checks/${number}`;
    return dateEntry({ kind: "senseCheck", id, group: of, title: question, path, at: closesAt });
  });
}

/** Review rounds that are open. */
export async function listReviewClosings({ actor, groupId, from, until }: AskingDates): Promise<DateEntry[]> {
  const rows = await db.reviewRound.findMany({
    where: {
      AND: [visibleReviews(actor), { groupId, state: "open", closesAt: { gte: from, lt: until } }],
    },
    select: {
      id: true,
      closesAt: true,
      group: dateGroup,
      document: {
        select: { paper: { select: { slug: true, title: true } }, report: { select: { title: true } } },
      },
    },
    take: mostDates,
  });
  return rows.map(({ id, closesAt, document: { paper, report }, group: of }) =>
    dateEntry({
      kind: "review",
      id,
      group: of,
      title: (paper ?? report)?.title ?? "",
      path: `/workspace/${of.slug}/${paper ? `papers/${paper.slug}` : "report"}/review`,
      at: closesAt,
    }),
  );
}

/** Sign-offs that are open. */
export async function listSignOffClosings({
  actor,
  groupId,
  from,
  until,
}: AskingDates): Promise<DateEntry[]> {
  const rows = await db.signOffRound.findMany({
    where: {
      groupId,
      state: "open",
      closesAt: { gte: from, lt: until },
      report: visibleReports(actor),
    },
    select: { id: true, closesAt: true, report: { select: { title: true } }, group: dateGroup },
    take: mostDates,
  });
  return rows.map(({ id, closesAt, report: { title }, group: of }) =>
    dateEntry({
      kind: "signOff",
      id,
      group: of,
      title,
      path: `/workspace/${of.slug}/report/sign-off`,
      at: closesAt,
    }),
  );
}
