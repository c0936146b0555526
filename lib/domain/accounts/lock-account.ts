import type { Tx } from "#lib/infra/db.ts";

/** Locks an account's row until the transaction ends: changes of what lets somebody in happen one after the other. */
export async function lockAccount(tx: Pick<Tx, "$queryRaw">, accountId: string): Promise<void> {
  await tx.$queryRaw`select id from "Account" where id = ${accountId}::uuid for no key update`;
}
