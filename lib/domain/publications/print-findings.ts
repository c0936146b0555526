import type { Actor } from "#lib/base/actor.ts";
import { evidenceColumns, toEvidence } from "#lib/domain/evidence/evidence-row.ts";
import { citedIn, printSources } from "#lib/domain/evidence/print-sources.ts";
import { visibleFindings } from "#lib/domain/findings/policy.ts";
import { standingPositions } from "#lib/domain/findings/standing.ts";
import { latestMemberships } from "#lib/domain/groups/latest-memberships.ts";
import { personName } from "#lib/domain/people/queries.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { PrintedFinding } from "./edition-content.ts";
import { isCalled, printEvidence } from "./print-evidence.ts";

/**
 * A group's findings as an edition prints them, in the order of `ids`: the called version, the outcome, and every standing
 * position in its holder's words.
 * @returns those that were called, and the ids of those that were not (or are not of the group, or not the actor's to read)
 */
export async function printFindings(
  tx: Tx,
  actor: Actor,
  { groupId, ids }: { groupId: string; ids: readonly string[] },
): Promise<{ printed: PrintedFinding[]; uncalled: string[] }> {
  const rows = await tx.finding.findMany({
    where: { AND: [{ groupId, id: { in: [...ids] } }, visibleFindings(actor)] },
    select: columns,
  });
  const memberships = await latestMemberships(tx, groupId);
  const citations = await citeSources(rows);
  const printed = new Map(
    rows.flatMap((row) => printFinding(row, memberships, citations)).map((finding) => [finding.id, finding]),
  );
  return {
    printed: ids.flatMap((id) => printed.get(id) ?? []),
    uncalled: ids.filter((id) => !printed.has(id)),
  };
}

const columns = {
  id: true,
  number: true,
  state: true,
  evidence: { where: { removedAt: null }, select: evidenceColumns, orderBy: { id: "asc" } },
  versions: {
    select: {
      substance: true,
      positions: {
        select: { personId: true, value: true, text: true, person: { select: personName } },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      },
    },
    orderBy: { number: "asc" },
  },
  calls: {
    select: {
      outcome: true,
      rationale: true,
      silence: true,
      unanswered: true,
      createdAt: true,
      findingVersion: { select: { statement: true, reasons: true, substance: true } },
    },
    orderBy: { id: "desc" },
    take: 1,
  },
} as const satisfies Prisma.FindingSelect;

type Memberships = Awaited<ReturnType<typeof latestMemberships>>;

type FindingRow = Prisma.FindingGetPayload<{ select: typeof columns }>;

/** An edition is for ever: its citations are waited for, as long as a transaction may. */
const patienceMs = 3_000;

function citeSources(rows: readonly FindingRow[]): Promise<ReadonlyMap<string, string>> {
  const cited = rows.flatMap(({ evidence }) => evidence.flatMap(toEvidence)).flatMap(citedIn);
  return printSources(cited, patienceMs);
}

function printFinding(
  row: FindingRow,
  memberships: Memberships,
  citations: ReadonlyMap<string, string>,
): PrintedFinding[] {
  const call = row.calls[0];
  if (!call || !isCalled(row.state)) return [];
  const { statement, reasons, substance } = call.findingVersion;
  const { outcome, rationale, silence, unanswered, createdAt } = call;
  return [
    {
      id: row.id,
      number: row.number,
      statement,
      reasons,
      outcome,
      rationale,
      calledOn: createdAt.toISOString(),
      silent: silence ? unanswered : 0,
      positions: positionsOn(row, substance).map((position) => printPosition(position, memberships)),
      evidence: row.evidence.flatMap(toEvidence).flatMap((view) => printEvidence(view, citations)),
    },
  ];
}

type PositionRow = FindingRow["versions"][number]["positions"][number];

/** Where people stood on what was called: on any text of that substance. */
function positionsOn({ versions }: FindingRow, substance: number): PositionRow[] {
  const recorded = versions.flatMap((version) =>
    version.positions.map((position) => ({ ...position, substance: version.substance })),
  );
  return [...standingPositions(recorded, substance).current.values()];
}

function printPosition({ person, personId, value, text }: PositionRow, memberships: Memberships) {
  const { id: _, ...name } = person;
  return { person: name, perspective: memberships.get(personId)?.perspective ?? "", value, text };
}
