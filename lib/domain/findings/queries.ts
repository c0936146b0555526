import type { Actor } from "#lib/base/actor.ts";
import { mayOf } from "#lib/base/rights.ts";
import { personName } from "#lib/domain/people/queries.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { evidenceColumns, toEvidence } from "./evidence.ts";
import { findingRights, findingRoles, visibleEvidence, visibleFindings } from "./policy.ts";
import { countPositions, latestPositions } from "./rules.ts";
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
  const [perspectives, myPositions, recorded] = await Promise.all([
    perspectivesIn(groupId),
    listMyPositions(actor, row.id),
    listPositions(current.id),
  ]);
  const positions = toPositions(latestPositions(recorded), perspectives);
  const { versions, evidence, comments, calls, proposedById, ...finding } = row;
  const roles = findingRoles(actor, { groupId, proposedById });
  return {
    ...finding,
    statement: current.statement,
    reasons: current.reasons,
    version: current.number,
    versions: versions.map(({ reasons: _, id: __, ...version }) => version),
    evidence: evidence.flatMap(toEvidence),
    positions: mayNamePositions(roles) ? positions : null,
    counts: countPositions(positions),
    myPositions,
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
      id: true,
      number: true,
      statement: true,
      reasons: true,
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
type PositionRow = Awaited<ReturnType<typeof listPositions>>[number];
type Standing = { role: string; perspective: string };

async function perspectivesIn(groupId: string): Promise<Map<string, Standing>> {
  const members = await db.member.findMany({
    where: { groupId },
    select: { personId: true, role: true, perspective: true },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
  });
  return new Map(members.map(({ personId, ...standing }) => [personId, standing]));
}

function listPositions(findingVersionId: string) {
  return db.position.findMany({
    where: { findingVersionId },
    select: { personId: true, value: true, text: true, createdAt: true, person: { select: personName } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

async function listMyPositions(actor: Actor, findingId: string): Promise<FindingView["myPositions"]> {
  if (actor.kind !== "member") return [];
  const rows = await db.position.findMany({
    where: { personId: actor.personId, findingVersion: { findingId } },
    select: { value: true, text: true, createdAt: true, findingVersion: { select: { number: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 100,
  });
  return rows.map(({ findingVersion, ...row }) => ({ ...row, version: findingVersion.number }));
}

function toPositions(rows: PositionRow[], standings: Map<string, Standing>): PositionView[] {
  return rows.map(({ personId, ...row }) => ({
    ...row,
    perspective: standings.get(personId)?.perspective ?? "",
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
