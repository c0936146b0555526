import { ok, type Result, refuse } from "#lib/base/result.ts";
import { type Admission, admit } from "#lib/domain/accounts/admit.ts";
import { limitTries, type TooManyAttempts } from "#lib/domain/accounts/limit-tries.ts";
import type { SignInOrigin } from "#lib/domain/accounts/sign-in.ts";
import { db, transact } from "#lib/infra/db.ts";
import { takeAssertion } from "./check-proof.ts";
import type { PasskeyAssertionInput } from "./schema.ts";

export type SignInWithPasskeyRefusal = { kind: "PasskeyNotTaken" } | TooManyAttempts;

/**
 * Lets somebody in by a passkey alone, which counts as two factors: they have the device, and have shown it that it is them.
 * Refuses: PasskeyNotTaken (unknown, its account disabled, or the device did not ask who holds it: not told apart), TooManyAttempts.
 */
export async function signInWithPasskey(
  { credential }: { credential: PasskeyAssertionInput },
  { network, device, sampleAllowed, deviceToken }: SignInOrigin,
): Promise<Result<Admission, SignInWithPasskeyRefusal>> {
  const email = await findOwner(credential.id);
  return limitTries({ email, network, deviceToken, secret: "long" }, () =>
    transact(async (tx): Promise<Result<Admission, SignInWithPasskeyRefusal>> => {
      const account = await tx.account.findFirst({
        where: {
          passkeys: { some: { credentialId: credential.id } },
          disabledAt: null,
          ...(sampleAllowed ? {} : { sample: false }),
        },
        select: { id: true },
      });
      const held =
        account && (await takeAssertion(tx, { credential, accountId: account.id, use: signInUse }));
      if (!account || !held?.userVerified) return refuse({ kind: "PasskeyNotTaken" });
      return ok(await admit(tx, { accountId: account.id, device, way: "passkey", twoFactors: true }));
    }),
  );
}

/** The address of whose passkey it is, for counting tries: on a device of theirs nobody else's hold them up. */
async function findOwner(credentialId: string): Promise<string> {
  const row = await db.passkey.findUnique({
    where: { credentialId },
    select: { account: { select: { email: true } } },
  });
  return row?.account.email ?? `passkey ${credentialId}`;
}

/** What a passkey is asked for on the page where one signs in. */
export const signInUse = "sign in";
