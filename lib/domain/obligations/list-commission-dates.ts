import { visibleCommissions } from "#lib/domain/commissions/policy.ts";
import { progressColumns } from "#lib/domain/commissions/queries.ts";
import { type CommissionProgress, milestonesOf } from "#lib/domain/commissions/rules.ts";
import { db } from "#lib/infra/db.ts";
import { type AskingDates, dateEntry, dateGroup, mostDates } from "./asking-dates.ts";
import type { DateEntry, DateKind } from "./types.ts";

const dayColumns = ["answerBy", "outlineDueOn", "draftDueOn", "dueOn"] as const;

/** Days that commissions set. What was handed in is not told any more. */
export async function listCommissionDates(asking: AskingDates): Promise<DateEntry[]> {
  const { actor, from, until } = asking;
  const rows = await listRows(asking);
  return rows.flatMap((row) => {
    const { id, title, slug, group, authors } = row;
    const mine = actor.kind === "member" && authors.some(({ personId }) => personId === actor.personId);
    const path = `/workspace/${group.slug}/papers/commissions/${slug}`;
    return daysOf(row).flatMap(({ kind, on }) =>
      on && on >= from && on < until ? [dateEntry({ kind, id, group, title, path, on, mine })] : [],
    );
  });
}

function listRows({ actor, groupId, from, until }: AskingDates) {
  return db.commission.findMany({
    where: {
      AND: [
        visibleCommissions(actor),
        { groupId, state: { in: ["offered", "accepted"] } },
        { OR: dayColumns.map((column) => ({ [column]: { gte: from, lt: until } })) },
      ],
    },
    select: {
      id: true,
      slug: true,
      title: true,
      ...progressColumns,
      authors: { select: { personId: true } },
      group: dateGroup,
    },
    take: mostDates,
  });
}

function daysOf(commission: CommissionProgress): { kind: DateKind; on: Date | null }[] {
  const answer = commission.state === "offered" ? commission.answerBy : null;
  const milestones = milestonesOf(commission).filter(({ isDone }) => !isDone);
  return [
    { kind: "answerBy", on: answer },
    ...milestones.map(({ milestone, dueOn }) => ({ kind: milestone, on: dueOn })),
  ];
}
