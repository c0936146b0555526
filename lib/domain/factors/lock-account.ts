import type { Tx } from "#lib/infra/db.ts";

/** Locks an account's row until the transaction ends: changes of its factors happen one after the other. */
export async function lockAccount(tx: Tx, accountId: string): Promise<void> {
  await tx.$queryRaw`select id from "Account" where id = ${accountId}::uuid for no key update`;
}
