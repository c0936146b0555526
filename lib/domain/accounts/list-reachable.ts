import { chosenLanguage, type Reader } from "#lib/base/languages.ts";
import type { Tx } from "#lib/infra/db.ts";

/** Somebody a mail can reach. */
export type Reachable = Reader & { accountId: string; personId: string; name: string; email: string };

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
  id: true,
  personId: true,
  email: true,
  timeZone: true,
  language: true,
  person: { select: { name: true } },
} as const;

export function asReachable({ id, person, language, ...account }: ReachableRow): Reachable {
  return { ...account, accountId: id, language: chosenLanguage(language), name: person.name };
}

type ReachableRow = Omit<Reachable, "accountId" | "name" | "language"> & {
  id: string;
  language: string | null;
  person: { name: string };
};
