import type { Tx } from "#lib/infra/db.ts";
import { isDemanding } from "./rules.ts";

/** Whether an account has anything with which its owner can prove a second thing. */
export async function hasSecondFactor(
  tx: Pick<Tx, "passkey" | "authenticator">,
  accountId: string,
): Promise<boolean> {
  const [passkeys, authenticators] = await Promise.all([
    tx.passkey.count({ where: { accountId } }),
    tx.authenticator.count({ where: { accountId, confirmedAt: { not: null } } }),
  ]);
  return passkeys + authenticators > 0;
}

/** Whether the institution demands two factors of those who moderate a group or administer. */
export async function demandsTwoFactors(tx: Pick<Tx, "institution">): Promise<boolean> {
  const row = await tx.institution.findUnique({ where: { id: 1 }, select: { twoFactors: true } });
  return row?.twoFactors ?? false;
}

/** Whether the institution demands a second factor of this account, as it stands at this moment. */
export async function demandsSecondFactor(
  tx: Pick<Tx, "institution" | "account">,
  accountId: string,
): Promise<boolean> {
  if (!(await demandsTwoFactors(tx))) return false;
  const { administrator, person } = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      administrator: true,
      person: { select: { memberships: { where: { leftAt: null }, select: { role: true } } } },
    },
  });
  return isDemanding({ administrator, memberships: person.memberships });
}
