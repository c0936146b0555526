import { type Actor, type Reader, roleIn, rolesIn } from "#lib/base/actor.ts";
import { allows } from "#lib/base/rights.ts";
import { visibleGroups } from "#lib/domain/groups/policy.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { type Fold, foldPositions, positionStrings } from "./fold-positions.ts";
import { findingRights, positionTakers, visibleFindings } from "./policy.ts";
import type { FindingState, Matrix, PositionCounts, StandingCard, Standings } from "./types.ts";

/** More than a group could talk about; what lies beyond is not read. */
const mostFindings = 2_000;

/**
 * A group's findings that the actor may read, by number, with where members stand on each. The number of statements does
 * not depend on how many findings, members or positions there are.
 * @param only these numbers alone; all of them unless told
 */
export async function listBoard(
  actor: Reader,
  groupId: string,
  only?: readonly number[],
): Promise<Standings> {
  const [findings, members] = await Promise.all([
    listRows(actor, within(groupId, only)),
    listAsked(actor, groupId),
  ]);
  const ids = findings.map(({ id }) => id);
  const folds = await foldPositions(ids, {
    asked: members.map(({ personId }) => personId),
    personId: actor.kind === "member" ? actor.personId : null,
  });
  const cards = findings.flatMap((finding) => {
    const fold = folds.get(finding.id);
    if (!fold) return [];
    const card = toCard(finding, fold);
    return { ...card, missing: card.mine === null && mayTakePosition(actor, groupId, card.state) };
  });
  return { cards, asked: members.length };
}

/**
 * Who said what of which finding, for moderators and experts of the group.
 * @param only these numbers alone; all of them unless told
 * @returns null for whoever may not see who stands where
 */
export async function findMatrix(
  actor: Actor,
  groupId: string,
  only?: readonly number[],
): Promise<Matrix | null> {
  const role = roleIn(actor, groupId);
  if (role === null || role === "observer") return null;
  const [findings, asked] = await Promise.all([
    listRows(actor, { ...within(groupId, only), state: { not: "draft" } }),
    listAsked(actor, groupId),
  ]);
  const strings = await positionStrings(
    findings.map(({ id }) => id),
    asked.map(({ personId }) => personId),
  );
  return {
    members: asked.map(({ personId, role, perspective, person }) => ({
      id: personId,
      name: person.name,
      role,
      perspective,
    })),
    rows: findings.flatMap(({ id, number, theme, state }) => {
      const known = strings.get(id);
      return known ? [{ id, number, theme, state, ...known }] : [];
    }),
  };
}

function within(groupId: string, only: readonly number[] | undefined): Prisma.FindingWhereInput {
  return only ? { groupId, number: { in: [...only] } } : { groupId };
}

function listRows(actor: Reader, where: Prisma.FindingWhereInput) {
  return db.finding.findMany({
    where: { AND: [where, visibleFindings(actor)] },
    select: {
      id: true,
      number: true,
      theme: true,
      state: true,
      lastCallClosesAt: true,
      proposedBy: { select: { slug: true, name: true } },
    },
    orderBy: { number: "asc" },
    take: mostFindings,
  });
}

/** Present members who take positions, moderators first, by name. */
async function listAsked(actor: Reader, groupId: string) {
  return db.member.findMany({
    where: { groupId, leftAt: null, role: { in: positionTakers }, group: visibleGroups(actor) },
    select: { personId: true, role: true, perspective: true, person: { select: { name: true } } },
    orderBy: [{ role: "asc" }, { person: { name: "asc" } }, { id: "asc" }],
    take: 200,
  });
}

function mayTakePosition(actor: Reader, groupId: string, state: FindingState): boolean {
  return allows(findingRights, rolesIn(actor, groupId), state, "takePosition");
}

type Row = Awaited<ReturnType<typeof listRows>>[number];

function toCard({ lastCallClosesAt, ...finding }: Row, fold: Fold): Omit<StandingCard, "missing"> {
  const { support, accept, reservation, objection, abstain, recused } = fold;
  const counts: PositionCounts = { support, accept, reservation, objection, abstain, recused };
  return {
    ...finding,
    statement: fold.statement,
    version: fold.version,
    counts,
    stale: fold.stale,
    answered: fold.answered,
    mine: fold.mineStands ? fold.mine : null,
    mineIsStale: fold.mine !== null && !fold.mineStands,
    closesAt: finding.state === "last_call" ? (lastCallClosesAt?.toISOString() ?? null) : null,
    changedAt: fold.changedAt.toISOString(),
  };
}
