import type { Actor } from "#lib/base/actor.ts";
import { mayOf } from "#lib/base/rights.ts";
import { personName } from "#lib/domain/people/queries.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { evidenceColumns, toEvidence } from "./evidence.ts";
import { findingRights, findingRoles, visibleEvidence, visibleFindings } from "./policy.ts";
import { listRecordedPositions, type PositionRecord } from "./recorded-positions.ts";
import { countPositions } from "./rules.ts";
import { standingPositions } from "./standing.ts";
import {
  type FindingCommentView,
  type FindingRole,
  type FindingView,
  findingVerbs,
  type PositionView,
} from "./types.ts";

/** @returns null when the group has no such finding or the actor may not read it */
export async function findFinding(
  actor: Actor,
  groupId: string,
  number: number,
): Promise<FindingView | null> {
  const row = await db.finding.findFirst({
    where: { AND: [{ groupId, number }, visibleFindings(actor)] },
    select: columnsFor(actor),
  });
  const current = row?.versions[0];
  if (!row || !current) return null;
  const [perspectives, recorded] = await Promise.all([
    perspectivesIn(groupId),
    listRecordedPositions(db, row.id),
  ]);
  const standing = standingPositions(recorded, current.substance);
  const positions = toPositions(standing.current, perspectives);
  const { versions, evidence, comments, calls, proposedById, ...finding } = row;
  const roles = findingRoles(actor, { groupId, proposedById });
  return {
    ...finding,
    statement: current.statement,
    reasons: current.reasons,
    version: current.number,
    substance: current.substance,
    versions,
    evidence: evidence.flatMap(toEvidence),
    positions: mayNamePositions(roles) ? positions : null,
    stale: mayNamePositions(roles) ? toPositions(standing.stale, perspectives) : null,
    counts: countPositions(positions),
    myPositions: myPositions(actor, recorded),
    comments: toThreads(comments, perspectives),
    call: toCall(calls[0]),
    may: mayOf(findingRights, roles, row.state, findingVerbs),
  };
}

/** Observers see where the group stands, not who stands there. */
function mayNamePositions(roles: readonly FindingRole[]): boolean {
  return roles.some((role) => role !== "observer");
}

const findingColumns = {
  id: true,
  groupId: true,
  number: true,
  theme: true,
  state: true,
  createdAt: true,
  lastCallClosesAt: true,
  proposedById: true,
  proposedBy: { select: personName },
  versions: {
    select: {
      number: true,
      substance: true,
      statement: true,
      reasons: true,
      note: true,
      createdAt: true,
      createdBy: { select: personName },
    },
    orderBy: { number: "desc" },
  },
  comments: {
    select: { id: true, parentId: true, body: true, createdAt: true, author: { select: personName } },
    orderBy: { id: "asc" },
    take: 1_000,
  },
  calls: {
    select: { outcome: true, rationale: true, createdAt: true, calledBy: { select: personName } },
    orderBy: { id: "desc" },
    take: 1,
  },
} as const satisfies Prisma.FindingSelect;

function columnsFor(actor: Actor) {
  const evidence = {
    where: visibleEvidence(actor),
    select: evidenceColumns,
    orderBy: { id: "asc" },
    take: 200,
  } as const;
  return { ...findingColumns, evidence } satisfies Prisma.FindingSelect;
}

type FindingRow = Prisma.FindingGetPayload<{ select: typeof findingColumns }>;
type Standing = { role: string; perspective: string };

async function perspectivesIn(groupId: string): Promise<Map<string, Standing>> {
  const members = await db.member.findMany({
    where: { groupId },
    select: { personId: true, role: true, perspective: true },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
  });
  return new Map(members.map(({ personId, ...standing }) => [personId, standing]));
}

function myPositions(actor: Actor, recorded: readonly PositionRecord[]): FindingView["myPositions"] {
  const mine = recorded.filter(({ personId }) => actor.kind === "member" && personId === actor.personId);
  return mine
    .reverse()
    .slice(0, 100)
    .map(({ version, substance, value, text, createdAt }) => ({
      version,
      substance,
      value,
      text,
      createdAt,
    }));
}

function toPositions(rows: Map<string, PositionRecord>, standings: Map<string, Standing>): PositionView[] {
  return [...rows.values()].map(({ person, version, value, text, createdAt }) => ({
    person,
    version,
    value,
    text,
    createdAt,
    perspective: standings.get(person.id)?.perspective ?? "",
  }));
}

function toThreads(rows: FindingRow["comments"], standings: Map<string, Standing>): FindingCommentView[] {
  const views = rows.map((row) => ({
    ...row,
    observer: standings.get(row.author.id)?.role === "observer",
    replies: [],
  }));
  return views
    .filter(({ parentId }) => parentId === null)
    .map((view) => ({ ...view, replies: views.filter(({ parentId }) => parentId === view.id) }));
}

function toCall(row: FindingRow["calls"][number] | undefined): FindingView["call"] {
  if (!row) return null;
  const { calledBy, ...call } = row;
  return { ...call, by: calledBy };
}
