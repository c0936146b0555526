import type { Tx } from "#lib/infra/db.ts";

/** Somebody a mail can reach. `timeZone`: IANA; null while they have not said. */
export type Reachable = { personId: string; name: string; email: string; timeZone: string | null };

/** Those of these people whom a mail can reach: they have an account, and it is not disabled. */
export async function listReachable(tx: Tx, personIds: readonly string[]): Promise<Reachable[]> {
  const accounts = await tx.account.findMany({
    where: { personId: { in: [...personIds] }, disabledAt: null },
    select: reachableColumns,
    orderBy: { id: "asc" },
  });
  return accounts.map(asReachable);
}

/** What is read of an account to write to its person. */
export const reachableColumns = {
  personId: true,
  email: true,
  timeZone: true,
  person: { select: { name: true } },
} as const;

export function asReachable({
  person,
  ...account
}: Omit<Reachable, "name"> & { person: { name: string } }): Reachable {
  return { ...account, name: person.name };
}
