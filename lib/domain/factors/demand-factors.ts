import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { type NotFresh, requireFresh } from "#lib/domain/accounts/require-fresh.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { lockInstitution } from "#lib/domain/institution/lock-institution.ts";
import { mayAdminister } from "#lib/domain/institution/policy.ts";
import { institutionId } from "#lib/domain/institution/types.ts";
import { transact } from "#lib/infra/db.ts";

export type DemandFactorsRefusal = NotVisible | NotFresh | { kind: "OneFactorOnly" };

/**
 * Says whether moderators and administrators have to prove two things. Once they have to, their sign-ins that were made with
 * one stand for nobody, at once.
 * Refuses: NotVisible (no administrator asks), NotFresh, OneFactorOnly (whoever decides it has none themselves).
 */
export async function demandFactors(
  actor: SignedInActor,
  { demanded }: { demanded: boolean },
  { token }: { token: string },
): Promise<Result<undefined, DemandFactorsRefusal>> {
  if (!mayAdminister(actor)) return notVisible();
  return transact(async (tx): Promise<Result<undefined, DemandFactorsRefusal>> => {
    const fresh = await requireFresh(actor, token, tx);
    if (!fresh.ok) return fresh;
    if (!fresh.value.twoFactors) return refuse({ kind: "OneFactorOnly" });
    await lockInstitution(tx);
    const { count } = await tx.institution.updateMany({
      where: { id: 1, twoFactors: !demanded },
      data: { twoFactors: demanded },
    });
    const kind = demanded ? "TwoFactorsDemanded" : "TwoFactorsLeftOpen";
    if (count > 0) await recordFact(tx, actor, { kind, subjectId: institutionId });
    return ok();
  });
}
