import type { Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { hashOf, newToken } from "#lib/infra/tokens.ts";
import { lockAccount } from "./lock-account.ts";
import { pendingSignInMinutes } from "./rules.ts";
import { demandsSecondFactor, hasSecondFactor } from "./second-factor.ts";
import { type NewSession, startSession } from "./start-session.ts";
import type { SignInWay } from "./types.ts";

/** Somebody who has proven one thing: a password, or that a mailbox or an account elsewhere is theirs. */
export type Entrant = {
  accountId: string;
  device: string;
  /** What they proved, for their list of sign-ins; absent where nobody says. */
  way?: SignInWay;
  /** When, where that was not just now. */
  provenAt?: Date;
  /** Whether whoever vouches for them asked for two things already. */
  twoFactors?: true;
};

/**
 * What they get for it: a sign-in, or where a second thing is asked for, the token of one that waits for it and ends by itself.
 */
export type Admission =
  | ({ kind: "signedIn" } & NewSession)
  | ({ kind: "secondFactorWanted" } & Pick<NewSession, "token" | "expiresAt">);

/**
 * Lets somebody in who has proven the first thing. Every way to sign in ends here, so that none of them gets round the
 * second factor: the one they have, or the one the institution demands of them, which they make before there is any sign-in. Whoever
 * changes the account's factors or password meanwhile goes first or second, so that no sign-in is left of what was before.
 */
export async function admit(
  tx: AdmittingTx,
  { accountId, device, way, provenAt, twoFactors }: Entrant,
): Promise<Admission> {
  await lockAccount(tx, accountId);
  const isEnough =
    twoFactors || !((await hasSecondFactor(tx, accountId)) || (await demandsSecondFactor(tx, accountId)));
  if (isEnough)
    return {
      kind: "signedIn",
      ...(await startSession(tx, { accountId, device, way, provenAt, twoFactors })),
    };
  const token = newToken();
  const expiresAt = new Date((await readClock(tx)).getTime() + pendingSignInMinutes * 60_000);
  await tx.pendingSignIn.create({
    data: { tokenHash: hashOf(token), accountId, device: device.slice(0, 200), way, expiresAt },
    select: { id: true },
  });
  return { kind: "secondFactorWanted", token, expiresAt };
}

type AdmittingTx = Pick<
  Tx,
  "session" | "fact" | "pendingSignIn" | "passkey" | "authenticator" | "institution" | "account" | "$queryRaw"
>;
