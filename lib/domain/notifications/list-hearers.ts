import type { MemberRole, SignedInActor } from "#lib/base/actor.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { ToldFact } from "./decide-told.ts";
import type { ToldSubject } from "./told-subject.ts";

/** Somebody who may be told what happens in a group. `role`: null of somebody from outside. */
export type Hearer = {
  groupId: string;
  role: MemberRole | null;
  timeZone: string | null;
  /** As they are in this group alone. */
  actor: SignedInActor;
};

/**
 * Who may be told of these facts: the present members of their groups, and whoever reviews one of these texts from outside. Nobody
 * without an account, or with one that is disabled.
 */
export async function listHearers(
  tx: Tx,
  facts: readonly ToldFact[],
  subjects: readonly ToldSubject[],
): Promise<Hearer[]> {
  const members = await listMembers(
    tx,
    facts.map(({ groupId }) => groupId),
  );
  return [...members, ...(await listOutside(tx, members, subjects))];
}

const accountColumns = { select: { id: true, timeZone: true } } as const;

async function listMembers(tx: Tx, groupIds: readonly string[]): Promise<Hearer[]> {
  const rows = await tx.member.findMany({
    where: { groupId: { in: [...groupIds] }, leftAt: null, person: { account: { disabledAt: null } } },
    select: {
      groupId: true,
      role: true,
      person: { select: { id: true, name: true, account: accountColumns } },
    },
    orderBy: { id: "asc" },
  });
  return rows.flatMap(({ groupId, role, person }) => asHearer({ groupId, role }, person));
}

/** Whoever has become a member hears as one. */
async function listOutside(
  tx: Tx,
  members: readonly Hearer[],
  subjects: readonly ToldSubject[],
): Promise<Hearer[]> {
  const keyOf = (groupId: string, personId: string) => `${groupId} ${personId}`;
  const inside = new Set(members.map(({ groupId, actor }) => keyOf(groupId, actor.personId)));
  const asked = new Map(
    subjects.flatMap(({ groupId, outside }) =>
      outside.map(({ personId }) => [keyOf(groupId, personId), { groupId, personId }] as const),
    ),
  );
  const others = [...asked].filter(([key]) => !inside.has(key)).map(([, one]) => one);
  if (others.length === 0) return [];
  const people = await tx.person.findMany({
    where: { id: { in: others.map(({ personId }) => personId) }, account: { disabledAt: null } },
    select: { id: true, name: true, account: accountColumns },
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  return others.flatMap(({ groupId, personId }) => {
    const person = byId.get(personId);
    return person ? asHearer({ groupId, role: null }, person) : [];
  });
}

type PersonRow = { id: string; name: string; account: { id: string; timeZone: string | null } | null };

function asHearer(
  { groupId, role }: Pick<Hearer, "groupId" | "role">,
  { id: personId, name, account }: PersonRow,
): Hearer[] {
  if (!account) return [];
  const actor: SignedInActor = {
    kind: "member",
    accountId: account.id,
    personId,
    name,
    administrator: false,
    memberships: role ? [{ groupId, role }] : [],
  };
  return [{ groupId, role, timeZone: account.timeZone, actor }];
}
