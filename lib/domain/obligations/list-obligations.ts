import type { Actor, SignedInActor } from "#lib/base/actor.ts";
import { mayInGroup } from "#lib/domain/groups/policy.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import { addReminders } from "./add-reminders.ts";
import { type Asking, mostRows } from "./asking.ts";
import { listOwedCommissions } from "./list-owed-commissions.ts";
import { listOwedPapers } from "./list-owed-papers.ts";
import { listOwedPositions } from "./list-owed-positions.ts";
import { listOwedReleases } from "./list-owed-releases.ts";
import { listOwedReviews } from "./list-owed-reviews.ts";
import { listOwedSignOffs } from "./list-owed-sign-offs.ts";
import { byDue } from "./rules.ts";
import type { GroupObligations, Obligation } from "./types.ts";

/** The sources a group's debts are computed from; the number of statements does not depend on how much there is. */
const sources = [
  listOwedCommissions,
  listOwedPapers,
  listOwedPositions,
  listOwedReviews,
  listOwedSignOffs,
  listOwedReleases,
];
const sourcesBesidePositions = sources.filter((source) => source !== listOwedPositions);

type AskedGroup = { id: string; slug: string; concludedAt: Date | null };

/**
 * Who owes what in a group, what closes first on top, with the people who owe it, by name. For moderators; of anybody else,
 * and in a concluded group, nothing.
 * @param tx a verb's own transaction, so that it reads behind its locks
 */
export async function listObligations(
  actor: Actor,
  group: AskedGroup,
  { now, tx = db }: { now: Date; tx?: Tx },
): Promise<GroupObligations> {
  if (group.concludedAt || !mayInGroup(actor, group, "oversee")) return { obligations: [], people: [] };
  const groups = await loadGroups(tx, [group.id]);
  const roles = groups.get(group.id)?.members;
  const found = await gather({ tx, actor, now, groups, onlyOf: null }, sources);
  const obligations = await addReminders(tx, group.id, found);
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(obligations.map(({ personId }) => personId))] } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return {
    obligations: obligations.toSorted(byDue),
    people: people.map((person) => ({ ...person, role: roles?.get(person.id) ?? null })),
  };
}

/**
 * What the actor owes in all their groups, and from outside; positions are left to whoever knows what was said before
 * (`listFindingTasks`). A concluded group is owed nothing.
 */
export async function listOwnObligations(
  actor: SignedInActor,
  now: Date,
): Promise<(Obligation & { group: { slug: string; name: string } })[]> {
  const groups = await loadGroups(
    db,
    actor.memberships.map(({ groupId }) => groupId),
  );
  const found = await gather({ tx: db, actor, now, groups, onlyOf: actor }, sourcesBesidePositions);
  const own = found.filter(({ personId }) => personId === actor.personId);
  const named = await db.workingGroup.findMany({
    where: { id: { in: own.map(({ groupId }) => groupId) } },
    select: { id: true, slug: true, name: true },
  });
  const names = new Map(named.map(({ id, ...group }) => [id, group]));
  return own.flatMap((obligation) => {
    const group = names.get(obligation.groupId);
    return group ? [{ ...obligation, group }] : [];
  });
}

/** Those that are not concluded, with their present members: whether somebody owes something may depend on who else is there. */
async function loadGroups(tx: Tx, ids: readonly string[]): Promise<Asking["groups"]> {
  const rows = await tx.workingGroup.findMany({
    where: { id: { in: [...ids] }, concludedAt: null },
    select: {
      id: true,
      slug: true,
      members: { where: { leftAt: null }, select: { personId: true, role: true }, take: mostRows },
    },
  });
  return new Map(
    rows.map(({ id, slug, members }) => [
      id,
      { slug, members: new Map(members.map(({ personId, role }) => [personId, role])) },
    ]),
  );
}

/** One after the other: a transaction has one connection. */
async function gather(
  asking: Asking,
  from: readonly ((asking: Asking) => Promise<Obligation[]>)[],
): Promise<Obligation[]> {
  const found: Obligation[] = [];
  for (const source of from) found.push(...(await source(asking)));
  return found;
}
