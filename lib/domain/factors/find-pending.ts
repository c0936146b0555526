import { signInWay } from "#lib/domain/accounts/rules.ts";
import type { SignInWay } from "#lib/domain/accounts/types.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { hashOf } from "#lib/infra/tokens.ts";

/** Somebody who has proven the first of two things. */
export type Pending = { id: string; accountId: string; device: string; way?: SignInWay };

/** What somebody who stands between two proofs is told when it is over. */
export type PendingOver = { kind: "PendingOver" };

/**
 * The sign-in that waits for its second proof.
 * @returns null when the token is unknown, used or too old, or the account disabled
 */
export async function findPending(
  token: string,
  tx: Pick<Tx, "pendingSignIn" | "$queryRaw"> = db,
): Promise<Pending | null> {
  const now = await readClock(tx);
  const row = await tx.pendingSignIn.findFirst({
    where: { tokenHash: hashOf(token), expiresAt: { gt: now }, account: { disabledAt: null } },
    select: { id: true, accountId: true, device: true, way: true },
  });
  return row && { ...row, way: signInWay(row.way) };
}
