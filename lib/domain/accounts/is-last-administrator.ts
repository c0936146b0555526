import type { Tx } from "#lib/infra/db.ts";

/** Nobody would be left who administers. */
export type LastAdministrator = { kind: "LastAdministrator" };

/** Whether nobody but this account administers; the caller has locked the accounts of all administrators. */
export async function isLastAdministrator(
  tx: Tx,
  { id, administrator }: { id: string; administrator: boolean },
): Promise<boolean> {
  if (!administrator) return false;
  return (
    (await tx.account.count({ where: { administrator: true, disabledAt: null, id: { not: id } } })) === 0
  );
}
