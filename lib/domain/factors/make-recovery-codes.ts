import { randomInt } from "node:crypto";
import type { SignedInActor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { NotFresh } from "#lib/domain/accounts/require-fresh.ts";
import { hasSecondFactor } from "#lib/domain/accounts/second-factor.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { changeFactors, type FactorsChanged } from "./change-factors.ts";
import { noteChange } from "./note-change.ts";
import { recoveryAlphabet, recoveryCodeCount, recoveryCodeLength, shownRecoveryCode } from "./rules.ts";

export type MakeRecoveryCodesRefusal = NotFresh | { kind: "NoFactorYet" };

/**
 * Makes ten recovery codes; those before stop working.
 * @returns the codes, which are told this once
 * Refuses: NotFresh, NoFactorYet (there is nothing for them to stand in for).
 */
export function makeRecoveryCodes(
  actor: SignedInActor,
  { token }: { token: string },
): Promise<Result<FactorsChanged<string[]>, MakeRecoveryCodesRefusal>> {
  const { accountId } = actor;
  return changeFactors(actor, token, async (tx): Promise<Result<string[], MakeRecoveryCodesRefusal>> => {
    if (!(await hasSecondFactor(tx, accountId))) return refuse({ kind: "NoFactorYet" });
    const codes = Array.from({ length: recoveryCodeCount }, newRecoveryCode);
    await tx.recoveryCode.deleteMany({ where: { accountId } });
    await tx.recoveryCode.createMany({ data: codes.map((code) => ({ accountId, codeHash: hashOf(code) })) });
    await noteChange(tx, actor, { accountId, change: "recoveryCodesMade" });
    return ok(codes.map(shownRecoveryCode));
  });
}

function newRecoveryCode(): string {
  const characters = Array.from({ length: recoveryCodeLength }, () => recoveryAlphabet[randomInt(32)]);
  return characters.join("");
}
