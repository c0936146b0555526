import { rolesIn, type SignedInActor } from "#lib/base/actor.ts";
import { allows } from "#lib/base/rights.ts";
import { findingRights, findingRoles } from "#lib/domain/findings/policy.ts";
import { senseCheckRights } from "#lib/domain/sense-checks/policy.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Asked } from "./load-told-texts.ts";
import { type Standing, standingBy, type ToldSubject, toldSubject } from "./told-subject.ts";

/** Findings and sense-checks. */
export async function loadToldFindings(tx: Tx, { ids, now }: Asked): Promise<ToldSubject[]> {
  const where = { id: { in: [...ids] } };
  const findings = await tx.finding.findMany({ where, select: findingColumns });
  const checks = await tx.senseCheck.findMany({
    where,
    select: { id: true, groupId: true, number: true, question: true, closesAt: true, group },
  });
  return [
    ...findings.map((row) => ofFinding(row, now)),
    ...checks.map(({ question, closesAt, ...row }) => {
      const state = closesAt > now ? ("open" as const) : ("closed" as const);
      const may = (actor: SignedInActor, verb: "readQuestion" | "answer") =>
        allows(senseCheckRights, rolesIn(actor, row.groupId), state, verb);
      return toldSubject({
        ...row,
        kind: "senseCheck",
        title: question,
        path: `/workspace/${row.group.slug}/findings/sense-checks/${row.number}`,
        mayRead: (actor) => may(actor, "readQuestion"),
        // Who has answered is asked for nobody, not even to leave them in peace.
        standing: (ask, actor) => standingBy(ask === "senseCheck" && may(actor, "answer")),
      });
    }),
  ];
}

const group = { select: { slug: true } } as const;
const findingColumns = {
  id: true,
  groupId: true,
  number: true,
  state: true,
  lastCallClosesAt: true,
  proposedById: true,
  group,
  comments: { where: { removedAt: null }, select: { authorId: true }, distinct: ["authorId"] },
  versions: {
    select: {
      statement: true,
      substance: true,
      positions: { select: { personId: true }, distinct: ["personId"] },
    },
    orderBy: { number: "asc" },
  },
} satisfies Prisma.FindingSelect;

type FindingRow = Prisma.FindingGetPayload<{ select: typeof findingColumns }>;

function ofFinding(row: FindingRow, now: Date): ToldSubject {
  const { id, groupId, number, state, proposedById, versions } = row;
  const takers = versions.flatMap(({ positions }) => positions.map(({ personId }) => personId));
  const commenters = row.comments.map(({ authorId }) => authorId);
  return toldSubject({
    id,
    groupId,
    number,
    kind: "finding",
    title: versions.at(-1)?.statement ?? "",
    path: `/workspace/${row.group.slug}/findings/${number}`,
    mayRead: (actor) => allows(findingRights, findingRoles(actor, row), state, "read"),
    authors: new Set([proposedById]),
    concerned: new Set([proposedById, ...commenters, ...takers]),
    standing: (ask, actor) => (ask === "position" ? positionOf(row, actor, now) : "none"),
  });
}

/** A position on the present substance stands; on a last call that is over none is wanted. */
function positionOf(row: FindingRow, actor: SignedInActor, now: Date): Standing {
  const { state, lastCallClosesAt, versions } = row;
  const substance = versions.at(-1)?.substance;
  const hasTaken = versions
    .filter((version) => version.substance === substance)
    .some(({ positions }) => positions.some(({ personId }) => personId === actor.personId));
  if (hasTaken) return "done";
  const isOver = state === "last_call" && lastCallClosesAt !== null && lastCallClosesAt <= now;
  return standingBy(!isOver && allows(findingRights, findingRoles(actor, row), state, "takePosition"));
}
