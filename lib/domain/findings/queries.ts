import { type Reader, readingRolesIn } from "#lib/base/actor.ts";
import { mayOf } from "#lib/base/rights.ts";
import { type LatestMembership, latestMemberships } from "#lib/domain/groups/latest-memberships.ts";
import { workingRoles } from "#lib/domain/groups/policy.ts";
import { personName } from "#lib/domain/people/queries.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { threadColumns, toThreads } from "./comment-threads.ts";
import { findingRights, findingRoles, visibleFindings } from "./policy.ts";
import { listRecordedPositions, type PositionRecord } from "./recorded-positions.ts";
import { countPositions } from "./rules.ts";
import { ownStanding, standingPositions } from "./standing.ts";
import {
  type FindingCall,
  type FindingRole,
  type FindingView,
  findingVerbs,
  type PositionView,
  type Succession,
} from "./types.ts";

/** @returns null when the group has no such finding or the actor may not read it */
export async function findFinding(
  actor: Reader,
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
    latestMemberships(db, groupId),
    listRecordedPositions(db, row.id),
  ]);
  const standing = standingPositions(recorded, current.substance);
  const positions = toPositions(standing.current, perspectives);
  const mine = ownPositions(actor, recorded);
  const { versions, comments, calls, successors, predecessors, proposedById, group, ...finding } = row;
  const roles = findingRoles(actor, { groupId, proposedById });
  const namesPositions = mayNamePositions([...roles, ...readingRolesIn(actor, groupId)]);
  const working = workingRoles(roles, group);
  const reader = {
    personId: actor.kind === "member" ? actor.personId : "",
    roles: working,
    state: row.state,
  };
  return {
    ...finding,
    statement: current.statement,
    reasons: current.reasons,
    version: current.number,
    substance: current.substance,
    versions,
    positions: namesPositions ? positions : null,
    stale: namesPositions ? toPositions(standing.stale, perspectives) : null,
    counts: countPositions(positions),
    myPositions: mine.toReversed().slice(0, 100),
    myStale: ownStanding(row.id, withOwn(versions, mine)).stale,
    comments: toThreads(comments, { standings: perspectives, reader }),
    call: calls[0] ? toCall(calls[0]) : null,
    calls: calls.map(toCall),
    successors: successors.map(({ to, ...row }) => toSuccession(row, to)),
    predecessors: predecessors.map(({ from, ...row }) => toSuccession(row, from)),
    may: mayOf(findingRights, working, row.state, findingVerbs),
  };
}

/** Observers see where the group stands, not who stands there. */
function mayNamePositions(roles: readonly FindingRole[]): boolean {
  return roles.some((role) => role !== "observer");
}

const findingColumns = {
  id: true,
  groupId: true,
  group: { select: { concludedAt: true } },
  number: true,
  theme: true,
  state: true,
  createdAt: true,
  lastCallClosesAt: true,
  reason: true,
  originThreadId: true,
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
  comments: threadColumns,
  calls: {
    select: {
      outcome: true,
      rationale: true,
      silence: true,
      unanswered: true,
      createdAt: true,
      calledBy: { select: personName },
      findingVersion: { select: { number: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
  },
} as const satisfies Prisma.FindingSelect;

const succeedingFinding = {
  number: true,
  state: true,
  versions: { select: { statement: true }, orderBy: { number: "desc" }, take: 1 },
} as const satisfies Prisma.FindingSelect;

function columnsFor(actor: Reader) {
  const other = { select: succeedingFinding };
  const successors = {
    where: { to: visibleFindings(actor) },
    select: { kind: true, createdAt: true, to: other },
    orderBy: { id: "asc" },
    take: 50,
  } as const;
  const predecessors = {
    where: { from: visibleFindings(actor) },
    select: { kind: true, createdAt: true, from: other },
    orderBy: { id: "asc" },
    take: 50,
  } as const;
  return { ...findingColumns, successors, predecessors } satisfies Prisma.FindingSelect;
}

type FindingRow = Prisma.FindingGetPayload<{ select: typeof findingColumns }>;

/** The actor's own, oldest first. */
function ownPositions(actor: Reader, recorded: readonly PositionRecord[]): FindingView["myPositions"] {
  return recorded
    .filter(({ personId }) => actor.kind === "member" && personId === actor.personId)
    .map(({ version, substance, value, text, createdAt }) => ({
      version,
      substance,
      value,
      text,
      createdAt,
    }));
}

/** @param versions newest first @returns oldest first, each with one person's positions on it */
function withOwn(versions: FindingView["versions"], mine: FindingView["myPositions"]) {
  return versions.toReversed().map((version) => ({
    ...version,
    positions: mine.filter((position) => position.version === version.number),
  }));
}

function toPositions(
  rows: Map<string, PositionRecord>,
  standings: Map<string, LatestMembership>,
): PositionView[] {
  return [...rows.values()].map(({ person, version, value, text, createdAt }) => ({
    person,
    version,
    value,
    text,
    createdAt,
    perspective: standings.get(person.id)?.perspective ?? "",
  }));
}

function toCall({ calledBy, findingVersion, ...call }: FindingRow["calls"][number]): FindingCall {
  return { ...call, by: calledBy, version: findingVersion.number };
}

type Other = Prisma.FindingGetPayload<{ select: typeof succeedingFinding }>;

function toSuccession(
  row: Pick<Succession, "kind" | "createdAt">,
  { number, state, versions }: Other,
): Succession {
  return { ...row, number, state, statement: versions[0]?.statement ?? "" };
}
