import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { beginsWith, namedPrefixes } from "./facts.ts";
import type { AuditEntry } from "./types.ts";

/** Some facts as administrators read them, newest first, with the names of groups, doers and accounts.
 *  @param before the last entry of those before; from the newest unless told */
export async function listAuditEntries(
  where: Prisma.FactWhereInput,
  { before, take }: { before?: string; take: number },
): Promise<AuditEntry[]> {
  const rows = await db.fact.findMany({
    where: before ? { AND: [where, { id: { lt: BigInt(before) } }] } : where,
    select: {
      id: true,
      at: true,
      kind: true,
      groupId: true,
      personId: true,
      subjectId: true,
      detail: true,
      group: { select: { name: true } },
    },
    orderBy: { id: "desc" },
    take,
  });
  const names = await findNames(rows);
  return rows.map(({ group, groupId, personId, detail, ...row }) => {
    const isNamed = groupId === null || beginsWith(row.kind, namedPrefixes);
    return {
      ...row,
      id: String(row.id),
      group: group?.name ?? null,
      by: isNamed ? (names.people.get(personId ?? "") ?? null) : null,
      about: groupId === null ? (names.accounts.get(row.subjectId) ?? null) : null,
      // Of what is inside a group, its id would lead to its title.
      subjectId: groupId ?? row.subjectId,
      detail: groupId === null ? (detail as AuditEntry["detail"]) : {},
    };
  });
}

async function findNames(rows: readonly { personId: string | null; subjectId: string }[]) {
  const personIds = [...new Set(rows.flatMap(({ personId }) => personId ?? []))];
  const subjectIds = [...new Set(rows.map(({ subjectId }) => subjectId))];
  const [people, accounts] = await Promise.all([
    db.person.findMany({ where: { id: { in: personIds } }, select: { id: true, name: true } }),
    db.account.findMany({
      where: { id: { in: subjectIds } },
      select: { id: true, person: { select: { name: true } } },
    }),
  ]);
  return {
    people: new Map(people.map(({ id, name }) => [id, name])),
    accounts: new Map(accounts.map(({ id, person }) => [id, person.name])),
  };
}
