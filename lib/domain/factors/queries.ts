import type { Actor, SignedInActor } from "#lib/base/actor.ts";
import { demandsSecondFactor, demandsTwoFactors } from "#lib/domain/accounts/second-factor.ts";
import { mayAdminister } from "#lib/domain/institution/policy.ts";
import { db } from "#lib/infra/db.ts";
import { mostPasskeys } from "./rules.ts";
import type { DemandView, FactorsView, OfferedProofs } from "./types.ts";

/** What the actor's own account has beside its password. */
export async function readFactors({ accountId }: SignedInActor): Promise<FactorsView> {
  const [authenticator, passkeys, codes, left, demanded] = await Promise.all([
    db.authenticator.findUnique({ where: { accountId }, select: { confirmedAt: true } }),
    db.passkey.findMany({
      where: { accountId },
      select: { id: true, name: true, createdAt: true, usedAt: true },
      orderBy: { id: "asc" },
      take: mostPasskeys,
    }),
    db.recoveryCode.count({ where: { accountId } }),
    db.recoveryCode.count({ where: { accountId, usedAt: null } }),
    demandsSecondFactor(db, accountId),
  ]);
  return {
    authenticatorSince: authenticator?.confirmedAt ?? null,
    passkeys,
    recoveryCodesLeft: codes > 0 ? left : null,
    demanded,
  };
}

/** With what the owner of an account can prove a second thing. For whoever has proven the first, or is signed in. */
export async function listOfferedProofs({ accountId }: { accountId: string }): Promise<OfferedProofs> {
  const [authenticators, codes, passkeys] = await Promise.all([
    db.authenticator.count({ where: { accountId, confirmedAt: { not: null } } }),
    db.recoveryCode.count({ where: { accountId, usedAt: null } }),
    db.passkey.count({ where: { accountId } }),
  ]);
  return { code: authenticators > 0, recoveryCode: codes > 0, passkey: passkeys > 0 };
}

/** Whether two factors are demanded, and how many of whom they are demanded have none; null for whoever is no administrator. */
export async function readDemand(actor: Actor): Promise<DemandView | null> {
  if (!mayAdminister(actor)) return null;
  const demandedOf = {
    disabledAt: null,
    OR: [
      { administrator: true },
      { person: { memberships: { some: { leftAt: null, role: "moderator" as const } } } },
    ],
  };
  const [demanded, all, without] = await Promise.all([
    demandsTwoFactors(db),
    db.account.count({ where: demandedOf }),
    db.account.count({
      where: {
        ...demandedOf,
        passkeys: { none: {} },
        NOT: { authenticator: { confirmedAt: { not: null } } },
      },
    }),
  ]);
  return { demanded, all, without };
}
