import { type Actor, groupsWhere, type Reader, roleIn } from "#lib/base/actor.ts";
import { statesFor } from "#lib/base/rights.ts";
import {
  findingRights,
  findingRoles,
  visibleEvidence,
  visibleFindings,
} from "#lib/domain/findings/policy.ts";
import { findingStates } from "#lib/domain/findings/types.ts";
import { workingRoles } from "#lib/domain/groups/policy.ts";
import { personName } from "#lib/domain/people/queries.ts";
import { patienceForCitationsMs } from "#lib/domain/sources/print-citations.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { evidenceColumns, toEvidence } from "./evidence-row.ts";
import { citedIn, printSources } from "./print-sources.ts";
import { readStandings } from "./read-standings.ts";
import { mayChangePiece } from "./rules.ts";
import type { EvidenceAccount, EvidencePiece, EvidenceTarget, EvidenceView } from "./types.ts";

const pieceColumns = {
  ...evidenceColumns,
  addedById: true,
  addedBy: { select: personName },
  createdAt: true,
  formerPassages: {
    select: {
      quote: true,
      replacedAt: true,
      documentVersion: { select: { number: true } },
      replacedBy: { select: personName },
    },
    orderBy: { id: "desc" },
  },
} as const satisfies Prisma.EvidenceSelect;

type PieceRow = Prisma.EvidenceGetPayload<{ select: typeof pieceColumns }>;

/** What a finding rests on, as far as the actor may read it, in the order it was named.
 *  @returns nothing for a finding that is not theirs to read */
export async function readEvidence(actor: Reader, findingId: string): Promise<EvidenceAccount> {
  const finding = await db.finding.findFirst({
    where: { AND: [{ id: findingId }, visibleFindings(actor)] },
    select: {
      groupId: true,
      group: { select: { concludedAt: true } },
      state: true,
      proposedById: true,
      _count: { select: { evidence: { where: { removedAt: null } } } },
      evidence: { where: visibleEvidence(actor), select: pieceColumns, orderBy: { id: "asc" } },
    },
  });
  if (!finding) return { pieces: [], hidden: 0 };
  const roles = workingRoles(findingRoles(actor, finding), finding.group);
  const mayChange = ({ addedById }: PieceRow) =>
    mayChangePiece(findingRights, { roles, state: finding.state }, isOwn(actor, addedById));
  const rows = finding.evidence.flatMap((row) => toEvidence(row).map((view) => ({ row, view })));
  const [standings, citations] = await Promise.all([
    readStandings(actor, passagesIn(rows)),
    printSources(
      rows.flatMap(({ view }) => citedIn(view)),
      patienceForCitationsMs,
    ),
  ]);
  const pieces = rows.map(({ row, view }) => ({
    ...originOf(row),
    view,
    standing: standings.get(view.id) ?? null,
    citation: citations.get(view.id) ?? null,
    mayChange: mayChange(row),
  }));
  return { pieces, hidden: finding._count.evidence - finding.evidence.length };
}

type Read = { row: PieceRow; view: EvidenceView };

function passagesIn(rows: readonly Read[]) {
  return rows.flatMap(({ view }) => (view.kind === "passage" ? [view] : []));
}

function isOwn(actor: Reader, addedById: string | null): boolean {
  return actor.kind === "member" && actor.personId === addedById;
}

function originOf({
  addedBy,
  createdAt,
  formerPassages,
}: PieceRow): Pick<EvidencePiece, "addedBy" | "addedAt" | "former"> {
  const former = formerPassages.map(({ quote, replacedAt, documentVersion, replacedBy }) => ({
    quote,
    replacedAt,
    version: documentVersion?.number ?? null,
    by: replacedBy,
  }));
  return { addedBy, addedAt: createdAt, former };
}

/** The findings of a group that the actor may add evidence to at this moment, by number, with the beginnings of their
 *  statements. */
export async function listEvidenceTargets(actor: Actor, groupId: string): Promise<EvidenceTarget[]> {
  const role = roleIn(actor, groupId);
  if (actor.kind !== "member" || !role) return [];
  const adds = (as: "proposer" | typeof role) => ({
    in: statesFor(findingRights, as, "addEvidence", findingStates),
  });
  const rows = await db.finding.findMany({
    where: {
      AND: [
        { groupId: { in: groupsWhere(actor, [role]) } },
        { group: { concludedAt: null } },
        { groupId, OR: [{ state: adds(role) }, { state: adds("proposer"), proposedById: actor.personId }] },
        visibleFindings(actor),
      ],
    },
    select: targetColumns,
    orderBy: { number: "asc" },
    take: 500,
  });
  return rows.map(({ versions, ...row }) => ({ ...row, statement: shortened(versions[0]?.statement ?? "") }));
}

/** Enough of a statement to choose it by; hundreds of them go to a page. */
function shortened(statement: string): string {
  return statement.length > 100 ? `${statement.slice(0, 99).toWellFormed()}…` : statement;
}

const targetColumns = {
  id: true,
  number: true,
  versions: { select: { statement: true }, orderBy: { number: "desc" }, take: 1 },
} as const satisfies Prisma.FindingSelect;
